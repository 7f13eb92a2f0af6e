import { isDeepStrictEqual } from 'node:util'
import type { Shop } from '../model/naive/shop'

/** A request of a race: what a model that does one thing after the other would answer, and what was heard. */
export interface Raced {
  title: string
  heard: unknown
  /** The order that it is, or that a return is of which heard that it waits for it. */
  order?: string
  waitsFor?: string
  model: (shop: Shop) => unknown
}

const STEPS_AT_MOST = 20_000

/** An order in which one after the other gives every answer that was heard, or the longest beginning of one. */
export interface Explained {
  order: Raced[]
  left: Raced[]
  shop: Shop
}

/**
 * Looks for an order in which a shop that serves one after the other gives every answer that was heard. Answers carry
 * balances, so hardly more than one request fits at any moment; where several do, each is tried. A return that heard that it
 * waits shows nothing of its moment before its order came, so it is tried right before its order or behind it, nowhere else.
 */
export const explain = (shop: Shop, raced: readonly Raced[]): Explained => {
  let steps = 0
  let longest: Explained = { order: [], left: [...raced], shop }
  const fits = (now: Shop, next: Raced): Shop | null => {
    steps += 1
    const then = copyOf(now)
    return isDeepStrictEqual(plain(next.model(then)), plain(next.heard)) ? then : null
  }
  const goOn = (now: Shop, before: readonly Raced[], open: readonly Raced[]): boolean => {
    // Refusals change nothing: one that fits here is served here, and no other moment needs to be tried for it.
    const refused = open.filter((one) => isRefused(one) && fits(now, one) !== null)
    const [order, left] = [[...before, ...refused], open.filter((one) => !refused.includes(one))]
    if (order.length >= longest.order.length) longest = { order, left, shop: now }
    if (left.length === 0) return true
    for (const row of rowsOf(left)) {
      if (steps > STEPS_AT_MOST) return false
      const then = row.reduce<Shop | null>((then_, next) => then_ && fits(then_, next), now)
      if (then && goOn(then, [...order, ...row], left.filter((one) => !row.includes(one)))) return true
    }
    return false
  }
  goOn(shop, [], raced)
  return longest
}

/** What may come next: one of them, or an order behind the returns that waited for it. */
const rowsOf = (left: readonly Raced[]): Raced[][] => {
  const open = left.filter((one) => !isRefused(one))
  return open.flatMap((next) => {
    if (next.waitsFor !== undefined) return open.some(({ order }) => order === next.waitsFor) ? [] : [[next]]
    const waiting = next.order === undefined ? [] : open.filter(({ waitsFor }) => waitsFor === next.order)
    return waiting.length > 0 ? [[...waiting, next], [next]] : [[next]]
  })
}

const isRefused = ({ heard }: Raced): boolean => !(heard as { ok: boolean }).ok

/** As it goes over the wire; both made here, since objects of two realms are never equal. */
export const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer)) as unknown

/** A shop of its own to try something in; the programme never changes and is shared. */
export const copyOf = (shop: Shop): Shop => copy(shop, new Map<object, unknown>([[shop.programme, shop.programme]])) as Shop

/** What two places share, as the shop's list and a member's do an order, they share in the copy. */
const copy = (from: unknown, known: Map<object, unknown>): unknown => {
  if (typeof from !== 'object' || from === null) return from
  if (known.has(from)) return known.get(from)
  const made: object = from instanceof Map ? new Map<unknown, unknown>() : Array.isArray(from) ? [] : (Object.create(Object.getPrototypeOf(from) as object) as object)
  known.set(from, made)
  if (from instanceof Map) for (const [key, value] of from) (made as Map<unknown, unknown>).set(key, copy(value, known))
  else for (const key of Object.keys(from)) Reflect.set(made, key, copy(Reflect.get(from, key), known))
  return made
}
