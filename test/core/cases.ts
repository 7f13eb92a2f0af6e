import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of a fixture: what is told of it, what is given and asked, and what is to come of it. */
export interface Case {
  case: string
}

/** Reads `test/fixture/<room>/<file>.json`: a list of cases, as `[title, case]` rows for `test.each`. */
export const casesOf = <T extends Case>(file: string): [string, T][] => {
  const list = JSON.parse(readFileSync(join(__dirname, '..', 'fixture', `${file}.json`), 'utf8')) as T[]
  return list.map((one) => [one.case, one])
}
