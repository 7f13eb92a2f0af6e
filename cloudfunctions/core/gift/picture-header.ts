import type { PictureKind } from '../../../types/record'

/** Pixels as the file's header tells them. */
export interface PictureSize {
  width: number
  height: number
}

/** Reads a header without decoding a pixel; null where the file ends too soon or does not hold together. */
export const sizeIn = (kind: PictureKind, bytes: Uint8Array): PictureSize | null => {
  const size = readers[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return size && size.width > 0 && size.height > 0 ? size : null
}

const CHUNK_BYTES = 12
const IHDR = 0x49_48_44_52
const IEND = 0x49_45_4e_44

/** PNG (ISO/IEC 15948): a signature of 8 bytes, then chunks of length, name, data and checksum, from IHDR to IEND. */
const png = (view: DataView): PictureSize | null => {
  if (view.byteLength < 8 + CHUNK_BYTES + 13 || view.getUint32(12) !== IHDR) return null
  let at = 8
  while (at + CHUNK_BYTES <= view.byteLength) {
    if (view.getUint32(at + 4) === IEND) return { width: view.getUint32(16), height: view.getUint32(20) }
    at += CHUNK_BYTES + view.getUint32(at)
  }
  return null
}

/** Start of a frame, whatever its coding: C0 to CF without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const SCAN = 0xda
const END = 0xd9

/** JPEG (ITU-T T.81): segments of marker and length up to the first scan; the end marker stands somewhere behind it. */
const jpeg = (view: DataView): PictureSize | null => {
  let size: PictureSize | null = null
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === SCAN) return size && endsBehind(view, at) ? size : null
    if (isFrame(marker)) {
      if (at + 9 > view.byteLength) return null
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

const endsBehind = (view: DataView, at: number): boolean => {
  for (let end = view.byteLength - 2; end > at; end -= 1) {
    if (view.getUint8(end) === 0xff && view.getUint8(end + 1) === END) return true
  }
  return false
}

/** WebP (RFC 9649): a RIFF container whose length says where it ends; the first chunk is VP8, VP8L or VP8X. */
const webp = (view: DataView): PictureSize | null => {
  if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength) return null
  const reader = webpChunks.get(view.getUint32(12))
  return reader ? reader(view) : null
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00

const webpChunks = new Map<number, (view: DataView) => PictureSize | null>([
  // 'VP8 ', lossy: a start code, then 14 bits each.
  [0x56_50_38_20, (view) => (uint24(view, 23) === 0x2a_01_9d ? { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff } : null)],
  // 'VP8L', lossless: a signature, then 14 bits each, less one.
  [0x56_50_38_4c, (view) => (view.getUint8(20) === 0x2f ? { width: (view.getUint32(21, true) & 0x3f_ff) + 1, height: ((view.getUint32(21, true) >>> 14) & 0x3f_ff) + 1 } : null)],
  // 'VP8X', with colour profile, movement or the like: 24 bits each, less one.
  [0x56_50_38_58, (view) => ({ width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 })],
])

const readers: Readonly<Record<PictureKind, (view: DataView) => PictureSize | null>> = { png, jpeg, webp }
