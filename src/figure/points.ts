import { MINUS, decimal, signed } from './number'

/** Points as read: the ledger counts in the wallet's smallest unit, `scale` decimals below one point. */
export function pointsText(value: number, scale: number): string {
  return (value < 0 ? MINUS : '') + decimal(value, scale)
}

/** A change of points, always with its sign; nothing at all is plain 0. */
export function signedPoints(value: number, scale: number): string {
  return signed(value, decimal(value, scale))
}
