/** Hands a file to the browser's own downloads. */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/** What a spreadsheet would take for a formula begins with a sign of it; a leading apostrophe keeps it text. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => `"${plain(cell).replace(/"/g, '""')}"`).join(',')).join('\r\n')}\r\n`
}

/** Bytes of a piece that came in base64. */
export function bytesOf(data: string): ArrayBuffer {
  const text = atob(data)
  const bytes = new Uint8Array(text.length)
  for (let n = 0; n < text.length; n += 1) bytes[n] = text.charCodeAt(n)
  return bytes.buffer
}
