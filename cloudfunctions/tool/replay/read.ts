import { cdnowReader } from './cdnow'
import { isCsv, readCsv } from './csv'
import type { BadLine, Purchase } from './purchase'

/** Everything in a file, good and bad; the caller decides whether bad lines stop it. */
export const readPurchases = (text: string): { purchases: Purchase[]; bad: BadLine[] } => {
  const plain = text.replace(/^\uFEFF/, '')
  const lines = isCsv(plain.slice(0, plain.indexOf('\n') + 1 || undefined)) ? readCsv(plain) : readPlain(plain)
  return {
    purchases: lines.flatMap((line) => (line.ok ? [line.purchase] : [])),
    bad: lines.flatMap((line) => (line.ok ? [] : [line.bad])),
  }
}

const readPlain = (text: string) => {
  const read = cdnowReader()
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [read(line, index + 1)]))
}
