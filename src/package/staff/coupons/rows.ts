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

/** Lines as they were pasted or stand in a file; a line's number is what the page and the file show, empty ones are passed over. */
export function readRows(text: string): BatchRow[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, place) => {
    const [code = '', card = ''] = line.replace(/^\uFEFF/, '').split(/[,\t，;]/).map((part) => part.trim().replace(/^"|"$/g, ''))
    if (code === '' && card === '') return []
    return [{ row: place + 1, code, ...(card === '' ? {} : { card }) }]
  })
}

/** What goes out with each call. */
export function inCalls(rows: readonly BatchRow[]): BatchRow[][] {
  const calls: BatchRow[][] = []
  for (let at = 0; at < rows.length; at += ROWS_A_CALL) calls.push(rows.slice(at, at + ROWS_A_CALL))
  return calls
}
