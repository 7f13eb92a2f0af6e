/** A line of a batch: its place in what was pasted, the code, and the card it goes to at once. */
export interface BatchRow {
  row: number
  code: string
  card?: string
}

/** Rows that one batch may have in the browser; a longer list is cut by whoever made it. */
export const BATCH_ROWS_AT_MOST = 5_000
/** Rows that one call takes. */
export const ROWS_A_CALL = 100
export const FILE_AT_MOST_KB = 512

/** The parts of every line that is not empty, with the line's number, which the page and the file show. */
export function readLines(text: string): { row: number; parts: string[] }[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, place) => {
    const parts = line.replace(/^\uFEFF/, '').split(/[,\t，;]/).map((part) => part.trim().replace(/^"|"$/g, ''))
    return parts.every((part) => part === '') ? [] : [{ row: place + 1, parts }]
  })
}

/** A code a line, and the card it goes to at once where one follows. */
export function readRows(text: string): BatchRow[] {
  return readLines(text).map(({ row, parts: [code = '', card = ''] }) => ({ row, code, ...(card === '' ? {} : { card }) }))
}

/** What goes out with each call. */
export function inCalls<R>(rows: readonly R[]): R[][] {
  const calls: R[][] = []
  for (let at = 0; at < rows.length; at += ROWS_A_CALL) calls.push(rows.slice(at, at + ROWS_A_CALL))
  return calls
}
