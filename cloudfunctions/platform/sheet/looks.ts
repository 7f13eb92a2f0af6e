/** What a file is by its first bytes, whatever its name says. */
export type Looks = 'xlsx' | 'zip' | 'xls' | 'png' | 'jpeg' | 'gif' | 'pdf' | 'binary' | 'empty' | 'text'

const signatures: readonly (readonly [Looks, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Text has no control characters but these: tab, line feed, form feed, carriage return. */
const ALLOWED = new Set([0x09, 0x0a, 0x0c, 0x0d])
const LOOKED_AT = 4096

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, n) => bytes[n] === byte)

export const looksOf = (bytes: Uint8Array): Looks => {
  if (bytes.length === 0) return 'empty'
  const known = signatures.find(([, start]) => begins(bytes, start))
  if (known) return known[0]
  return begins(bytes, ZIP) ? 'zip' : 'text'
}

/** Control characters that no table has, in text that was decoded. */
export const isBinary = (text: string): boolean => {
  for (let n = 0; n < Math.min(text.length, LOOKED_AT); n += 1) {
    const code = text.charCodeAt(n)
    if (code < 0x20 && !ALLOWED.has(code)) return true
  }
  return false
}
