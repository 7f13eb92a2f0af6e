import { parse } from 'csv-parse/sync'
import type { Delimiter, ReadHow, ReadTable } from '../../../types/port/sheet'
import type { Result } from '../../../types/result'
import { decode } from './decode'
import { isBinary, looksOf } from './looks'
import { howWrong, notTable, tooLong } from './refused'

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|']
const LINES_LOOKED_AT = 20
const CELL_CHARACTERS = 10_000

/** Reads delimited text, quoted as in RFC 4180. Refuses bytes in no encoding that is known, and too many lines. */
export const readCsv = (bytes: Uint8Array, { name, rowsAtMost, ...how }: ReadHow & { name: string; rowsAtMost: number }): Result<ReadTable> => {
  const decoded = decode(bytes, how.encoding)
  if (!decoded) return how.encoding ? howWrong('encoding', `an encoding that the file is in; it is not ${how.encoding}`) : notTable(name, 'binary')
  const { text, encoding, byteOrderMark } = decoded
  if (isBinary(text)) return notTable(name, looksOf(bytes) === 'text' ? 'binary' : looksOf(bytes))
  if (text.trim() === '') return notTable(name, 'empty')
  const lines = linesOf(text)
  if (lines > rowsAtMost * 2) return tooLong(lines, rowsAtMost)
  const delimiter = how.delimiter ?? delimiterOf(text)
  const rows = recordsOf(text, delimiter)
  if (rows === null) return howWrong('delimiter', 'quotes that are closed, and text that is separated by the delimiter chosen')
  if (rows.length > rowsAtMost + 1) return tooLong(rows.length, rowsAtMost)
  return { ok: true, value: { format: 'csv', encoding, byteOrderMark, delimiter, sheets: [], sheet: null, rows } }
}

const recordsOf = (text: string, delimiter: Delimiter): string[][] | null => {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: CELL_CHARACTERS * 10 })
  } catch {
    // A quote that is never closed swallows the file; the parser can only throw.
    return null
  }
}

const linesOf = (text: string): number => {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** The delimiter that the first lines have most evenly: the one whose least count in a line is the highest. */
export const delimiterOf = (text: string): Delimiter => {
  const lines = text.split(/\r?\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '')
  const least = DELIMITERS.map((one) => {
    const counts = lines.map((line) => line.split(one).length - 1)
    return { one, least: Math.min(...counts), most: Math.max(...counts) }
  })
  const [best] = least.sort((a, b) => b.least - a.least || b.most - a.most)
  return best?.one ?? ','
}
