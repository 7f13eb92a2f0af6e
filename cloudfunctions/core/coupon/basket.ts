import type { CouponTemplate } from '../../../types/programme'
import type { OrderLine } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import { chosen, holds, type Sheet } from '../ledger'
import type { ScopedLine } from './kind/kind'

/** An order that is not paid yet, as coupons see it: lines with their share of the price after the shop's own discount. */
export interface Basket {
  sheet: Sheet
  /** What is left of each line after the coupons so far; one line for an order without lines. */
  leftFen: readonly number[]
  /** What each line came to before any coupon. */
  priceFen: readonly number[]
}

const pieces = (line: OrderLine | undefined): number => line?.quantity ?? 1

/** The basket before any coupon. */
export const basketOf = (sheet: Sheet): Basket => {
  const priceFen = sheet.lines.length > 0 ? sheet.lines.map(({ receivedFen }) => receivedFen) : [sheet.receivedFen]
  return { sheet, priceFen, leftFen: priceFen }
}

/** Places of the lines that a coupon is for; an order without lines is one line that no choice of lines fits. */
export const scopeOf = (template: CouponTemplate, { sheet, priceFen }: Basket): number[] => {
  if (template.lines === undefined) return priceFen.map((_, index) => index)
  const fitting = chosen(template, sheet)
  return sheet.lines.flatMap((line, index) => (fitting.includes(line) ? [index] : []))
}

/** The lines in scope with what is left of them. */
export const scoped = (places: readonly number[], { sheet, leftFen }: Basket): ScopedLine[] =>
  places.map((index) => ({ index, quantity: pieces(sheet.lines[index]), leftFen: leftFen[index] ?? 0 }))

/** Why a coupon is not for this basket, with the figures; null where it is. The minimum counts prices before coupons. */
export const objectionOf = (coupon: string, template: CouponTemplate, basket: Basket): Refusal | null => {
  const { name, scope, minimumFen = 0 } = template
  const places = scopeOf(template, basket)
  if (places.length === 0 || !holds(template, basket.sheet)) return { code: 'coupon.scope', coupon, name, scope }
  const hasFen = places.reduce((sum, index) => sum + (basket.priceFen[index] ?? 0), 0)
  if (hasFen >= minimumFen) return null
  return { code: 'coupon.minimum', coupon, name, scope, minimumFen, hasFen, shortFen: minimumFen - hasFen }
}
