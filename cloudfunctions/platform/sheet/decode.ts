import type { FileEncoding } from '../../../types/port/sheet'

export interface Decoded {
  text: string
  encoding: FileEncoding
  byteOrderMark: boolean
}

const marks: readonly (readonly [FileEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const LOOKED_AT = 4096
/** Of the odd or even bytes of UTF-16 with ASCII separators in it, so many are zero at least. */
const ZERO_SHARE = 0.2

/**
 * Text by its byte-order mark; else UTF-16 by its zero bytes; else UTF-8 where all of it is; else GB 18030, which GBK and
 * GB 2312 are parts of. Null where it is none of them. `asked` is tried alone.
 */
export const decode = (bytes: Uint8Array, asked: FileEncoding | undefined): Decoded | null => {
  const mark = marks.find(([, start]) => start.every((byte, n) => bytes[n] === byte))
  const encodings = asked ? [asked] : mark ? [mark[0]] : (wide(bytes) ?? (['utf-8', 'gb18030'] as const))
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding)
    if (text !== null) return { text, encoding, byteOrderMark: mark?.[0] === encoding }
  }
  return null
}

const decoded = (bytes: Uint8Array, encoding: FileEncoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The decoder throws a TypeError for bytes that are not of its encoding; it has no other way to say so.
    return null
  }
}

const wide = (bytes: Uint8Array): readonly FileEncoding[] | null => {
  const length = Math.min(bytes.length, LOOKED_AT)
  const zeros = [0, 0]
  for (let n = 0; n < length; n += 1) if (bytes[n] === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const least = (length / 2) * ZERO_SHARE
  if (odd > least && odd > even) return ['utf-16le']
  return even > least && even > odd ? ['utf-16be'] : null
}
