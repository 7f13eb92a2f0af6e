import type { AskPreview } from '../../../../types/contract'
import { newReference } from '../../../service/reference'
import { forget, keep, kept } from '../../../service/shelf'
import { fenOf } from '../enter/draft'

/** One piece of goods, as it is typed. */
export interface Item {
  price: string
  sku: string
  category: string
  quantity: number
}

/** An order that is being rung up; kept on the device, so that nothing typed is lost. */
export interface Draft {
  /** Its number, and the reference it is sent under: made before the first try, the same in every other. */
  number: string
  member: string
  items: Item[]
  discount: string
  /** Codes; null: the best combination. */
  coupons: string[] | null
  /** Wallets whose points pay. */
  pay: string[]
}

const SHELF = 'ring'
export const ITEMS_AT_MOST = 50
const QUANTITY_AT_MOST = 999

export const emptyItem: Item = { price: '', sku: '', category: '', quantity: 1 }

/** Short enough to be read out, long enough to be unlike every other of its store. */
export function newNumber(now: Date): string {
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('')
  return `C${day}-${newReference().slice(0, 8)}`
}

export function openDraft(member: string, coupon: string | null): Draft {
  const before = kept<Draft>(SHELF)
  const own = before?.member === member ? before : { number: newNumber(new Date()), member, items: [emptyItem], discount: '', coupons: null, pay: [] }
  return coupon === null ? own : { ...own, coupons: [...new Set([...(own.coupons ?? []), coupon])] }
}

export function keepDraft(draft: Draft): void {
  keep(SHELF, draft)
}

export function dropDraft(): void {
  forget(SHELF)
}

export function atQuantity(item: Item, quantity: number): Item {
  return { ...item, quantity: Math.max(1, Math.min(QUANTITY_AT_MOST, quantity)) }
}

const isBlank = ({ price, sku, category }: Item): boolean => [price, sku, category].every((text) => text.trim() === '')

function lineOf({ price, sku, category, quantity }: Item, place: number): NonNullable<AskPreview['lines']>[number] | null {
  const fen = fenOf(price.trim())
  if (fen === null) return null
  const [called, kind] = [sku.trim(), category.trim()]
  const named = called || kind || `#${String(place + 1)}`
  return { sku: called || `#${String(place + 1)}`, name: named, quantity, amountFen: fen * quantity, ...(kind ? { category: kind } : {}) }
}

/** What is asked of the door; null while an amount cannot be read or there is none. */
export function askOf(draft: Draft): AskPreview | null {
  const lines = draft.items.filter((item, place) => place === 0 || !isBlank(item)).map(lineOf)
  const whole = lines.flatMap((line) => (line ? [line] : []))
  const discountFen = draft.discount.trim() ? fenOf(draft.discount.trim()) : 0
  const totalFen = whole.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (whole.length < lines.length || totalFen === 0 || discountFen === null || discountFen > totalFen) return null
  return {
    ...{ member: draft.member, number: draft.number, totalFen, discountFen, lines: whole },
    ...(draft.coupons ? { coupons: draft.coupons } : {}),
    tender: draft.pay.map((wallet) => ({ wallet, points: null })),
  }
}
