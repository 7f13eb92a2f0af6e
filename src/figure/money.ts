import { MINUS, grouped } from './number'

function cents(fen: number): string {
  return String(Math.abs(fen) % 100).padStart(2, '0')
}

function yuan(fen: number): string {
  return grouped(Math.floor(Math.abs(fen) / 100))
}

/** Fen as a price: ¥8,640, with two decimals only where there are any. */
export function money(fen: number): string {
  const fraction = fen % 100 === 0 ? '' : `.${cents(fen)}`
  return `${fen < 0 ? MINUS : ''}¥${yuan(fen)}${fraction}`
}

/** Fen with both decimals, for sums that are added up line by line. */
export function exactMoney(fen: number): string {
  return `${fen < 0 ? MINUS : ''}¥${yuan(fen)}.${cents(fen)}`
}

/** Yuan as a person types them, in fen: digits with a dot if there is one; a part of a fen stays one, for the door to refuse. Null: not money. */
export function fenTyped(text: string): number | null {
  const typed = text.trim().replace(/[,，¥￥]/g, '')
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(typed)) return null
  const [whole = '0', part = ''] = typed.split('.')
  return Number(`${whole}${part.padEnd(2, '0').slice(0, 2)}${part.length > 2 ? `.${part.slice(2)}` : ''}`)
}
