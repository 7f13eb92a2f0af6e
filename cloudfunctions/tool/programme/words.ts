import { parseArgs } from 'node:util'
import { UsageError } from '../open'

export const USAGE = [
  'npm run programme -- check FILE|PRESET [--json]',
  'npm run -s programme -- fill PRESET > FILE',
  'npm run programme -- schema',
  'npm run programme -- diff A B [--lang zh|en] [--json]',
  'npm run programme -- publish FILE|PRESET|NUMBER --db DB [--at TIME] [--draft] [--json]',
  'npm run programme -- versions --db DB [--before N] [--json]',
  'npm run programme -- rollback N --db DB [--at TIME] [--json]',
].join('\n')

const options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  db: { type: 'string' },
  at: { type: 'string' },
  draft: { type: 'boolean' },
  before: { type: 'string' },
} as const

export type Option = keyof typeof options

export interface CommandLine {
  /** What stands after the command without a dash; as many as it takes. */
  places: string[]
  text: (option: 'lang' | 'db' | 'at' | 'before') => string | undefined
  flag: (option: 'json' | 'draft') => boolean
}

/** Reads the words behind a command: exactly `places` of them, and no option that it does not know. */
export const readWords = (words: string[], places: number, known: readonly Option[]): CommandLine => {
  try {
    const allowed = Object.fromEntries(known.map((name) => [name, options[name]]))
    const { values, positionals } = parseArgs({ args: words, options: allowed, allowPositionals: true })
    if (positionals.length !== places) throw new UsageError(USAGE)
    const text = (option: string) => (typeof values[option] === 'string' ? values[option] : undefined)
    return { places: positionals, text, flag: (option) => values[option] === true }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** A version's number as a person types it. */
export const versionOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(`${text} is no version: a whole number from 1.\n${USAGE}`)
}

export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
