const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const COMMENT_BYTES = 65_535
const ENTRY_BYTES = 46
const ENTRIES_AT_MOST = 5000

export interface ZipListing {
  names: string[]
  /** Bytes that unpacking would take, as the archive says. */
  unpackedBytes: number
}

/** What the directory at an archive's end says, so that a small file that unpacks to a huge one is known before it does; null: there is none. */
export const listZip = (bytes: Uint8Array): ZipListing | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const listing: ZipListing = { names: [], unpackedBytes: 0 }
  if (entries > ENTRIES_AT_MOST) return null
  for (let n = 0; n < entries; n += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    listing.unpackedBytes += view.getUint32(at + 24, true)
    listing.names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + (name ?? 0))))
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return listing
}

const endOf = (view: DataView): number | null => {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
