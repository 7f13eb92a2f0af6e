import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file as a case describes it: one that a browser made, a header with sides of its own, or a text. */
export interface GivenPicture {
  file?: string
  /** Bytes that are left of it. */
  cut?: number
  png?: [width: number, height: number]
  jpeg?: [width: number, height: number]
  /** Bytes in all, or of notes before the frame. */
  bytes?: number
  notes?: number
  text?: string
}

export const pictureOf = ({ file, cut, png, jpeg, bytes, notes = 0, text }: GivenPicture): Buffer => {
  if (file !== undefined) return readFileSync(join(__dirname, '../fixture/gift/picture', file)).subarray(0, cut)
  if (png) return pngOf(...png, bytes)
  if (jpeg) return jpegOf(...jpeg, notes)
  return Buffer.from(text ?? '', 'latin1')
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const chunk = (name: string, data: Buffer): Buffer => Buffer.concat([uint32(data.length), Buffer.from(name), data, uint32(0)])

/** Signature, header, a comment that fills it up, and the end; no pixels, since nobody decodes them. */
export const pngOf = (width: number, height: number, bytes = 0): Buffer => {
  const header = chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]))
  const bare = 8 + header.length + 12 + 12
  const filling = chunk('tEXt', Buffer.alloc(Math.max(0, bytes - bare), 'x'))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), header, filling, chunk('IEND', Buffer.alloc(0))])
}

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data])

/** With a progressive frame, a fill byte before it, and the notes in a segment that is skipped. */
const jpegOf = (width: number, height: number, notes: number): Buffer => {
  const frame = Buffer.from([8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.alloc(notes, 'n')),
    Buffer.from([0xff]),
    segment(0xc2, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ])
}
