import { cdnowReader } from './cdnow'
import { isCsv, readCsv } from './csv'
import type { BadLine, Line, Purchase } from './purchase'

/**
 * Everything in a file, good and bad; the caller decides whether bad lines stop it. `latest` (`YYYY-MM-DD HH:mm`): what
 * is dated after it lies in the future.
 */
export const readPurchases = (text: string, latest = '9999'): { purchases: Purchase[]; bad: BadLine[] } => {
  const plain = text.replace(/^\uFEFF/, '')
  const all = isCsv(plain.slice(0, plain.indexOf('\n') + 1 || undefined)) ? readCsv(plain) : readPlain(plain)
  const lines = all.map((line) => (line.ok && line.purchase.at > latest ? ahead(line.purchase) : line))
  return {
    purchases: lines.flatMap((line) => (line.ok ? [line.purchase] : [])),
    bad: lines.flatMap((line) => (line.ok ? [] : [line.bad])),
  }
}

const ahead = ({ line, at }: Purchase): Line => ({
  ok: false,
  bad: { line, field: 'date', rule: 'a date that has come', got: at },
})

const readPlain = (text: string) => {
  const read = cdnowReader()
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [read(line, index + 1)]))
}
