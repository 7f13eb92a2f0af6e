import * as z from 'zod'
import type { GiftDetails } from '../../types/record'
import { recordId, typedText } from '../platform/host/input'

const id = z.string('an id').regex(/^[a-z][a-z0-9-]{0,31}$/, 'a lower-case letter, then up to 31 letters, digits or hyphens')
export const words = (zh: number) => z.strictObject({ zh: typedText(zh), en: typedText(zh * 2) })
const whole = (least: number, most: number) => {
  const rule = `a whole number from ${String(least)} to ${String(most)}`
  return z.int(rule).min(least, rule).max(most, rule)
}
export const moment = z.int('epoch milliseconds').min(0, 'epoch milliseconds').max(8_640_000_000_000, 'epoch milliseconds')
const bound = moment.nullable()
const tier = z.string('a tier').regex(/^[a-z][a-z0-9-]{0,31}$/, 'the id of a tier')
export const limit = z.strictObject({
  per: z.enum(['day', 'week', 'month', 'year', 'lifetime'], 'day, week, month, year or lifetime'),
  count: whole(1, 1000),
})

/** Name of a gift, chosen by whoever makes it. */
export const giftId = id

/** What a manager says of a gift. Prices keep sums exact; lists keep a page small. */
export const giftDetails = z
  .strictObject({
    name: words(30),
    line: words(60),
    about: words(400),
    kind: z.enum(['goods', 'service'], 'goods or service'),
    picture: z.string('a picture').regex(/^([a-z][a-z0-9-]{0,31}|[0-9a-f]{64}\.(png|jpg|webp))$/, 'the name of one of the pictures, drawn or uploaded'),
    price: z.strictObject({ wallet: z.string('a wallet').max(32, 'the id of a wallet'), points: whole(1, 1_000_000_000), cashFen: whole(0, 999_999_999) }),
    shopFen: whole(1, 999_999_999).nullable(),
    stock: z.enum(['stores', 'pooled'], 'stores or pooled'),
    stores: z.array(recordId('the id of a store')).max(50, '50 stores at most'),
    delivery: z.boolean('true or false'),
    limits: z.array(limit).max(4, 'four limits at most'),
    tiers: z.array(tier).max(12, 'twelve tiers at most'),
    sale: z.strictObject({ from: bound, until: bound }),
    anyTime: z.boolean('true or false'),
    restock: z.strictObject({ day: z.iso.date('a date such as 2026-11-25'), pieces: whole(1, 1_000_000) }).nullable(),
    place: whole(0, 1_000_000),
  })
  .refine(({ sale: { from, until } }) => from === null || until === null || from < until, {
    path: ['sale', 'until'],
    error: 'later than `from`',
  })
  .refine(({ stores }) => new Set(stores).size === stores.length, { path: ['stores'], error: 'every store once' })
  .refine(({ stock, delivery }) => stock === 'pooled' || !delivery, {
    path: ['delivery'],
    error: 'false: pieces that lie in stores are had there; only a pooled stock is delivered',
  }) satisfies z.ZodType<GiftDetails>

/** Pieces to put on (above 0) or take off (below 0). */
export const pieces = z
  .int('a whole number but 0, from -100,000 to 100,000')
  .min(-100_000, 'a whole number but 0, from -100,000 to 100,000')
  .max(100_000, 'a whole number but 0, from -100,000 to 100,000')
  .refine((n) => n !== 0, 'a whole number but 0, from -100,000 to 100,000')
