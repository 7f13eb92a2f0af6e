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
