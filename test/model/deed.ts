import fc from 'fast-check'

/** A line of a purchase: what kind of goods, how many pieces, and their price together. */
export interface BoughtLine {
  category: string
  pieces: number
  fen: number
  /** Lines may carry the same sku. */
  sku: string
}

/** A line that is brought back: all that is left of it, or some pieces and tenths of its price. */
export interface BroughtLine {
  line: number
  bySku: boolean
  whole: boolean
  pieces: number
  tenths: number
}

/**
 * What people do, in words that stay true whatever happened before: `which` is one of the orders or returns so far.
 * Plain data, so that what a shrink ends in can be kept as a case.
 */
export type Deed =
  | { do: 'wait'; days: number; minutes: number; until: 'then' | 'midnight' | 'before midnight' }
  | { do: 'sweep'; who: number }
  | { do: 'birthday'; who: number; day: string }
  | { do: 'buy'; who: number; fen: number; discountTenths: number; lines: BoughtLine[]; lateDays: number; pays?: { wallet: number; tenths: number }; online?: boolean; coupons?: number[]; wrongOff?: boolean }
  | { do: 'complete'; which: number; agoDays: number }
  | { do: 'give coupon'; who: number; template: number }
  | { do: 'hold coupons' | 'release coupons'; who: number; coupons: number[]; of: 'next' | 'other' }
  | { do: 'return'; which: number; how: 'rest' | 'money'; tenths: number; agoDays: number }
  | { do: 'return lines'; which: number; lines: BroughtLine[]; says: 'nothing' | 'right' | 'wrong' }
  | { do: 'return early'; fen: number | null; agoDays: number }
  | { do: 'buy again'; which: number; other: 'nothing' | 'totalFen' | 'lines' | 'paidAt' | 'member' }
  | { do: 'merge'; who: number; into: number }
  | { do: 'activity'; who: number; activity: 'signIn' | 'share' | 'profile' | 'follow' }
  | { do: 'review'; who: number; which: number }
  | { do: 'follow'; who: number; follows: boolean }
  | { do: 'fill'; who: number }
  | { do: 'adjust'; who: number; wallet: number; points: number; role: 'clerk' | 'manager' }
  | { do: 'return again'; which: number; other: 'nothing' | 'refundFen' | 'lines' | 'refundedAt' | 'order' }

const who = fc.nat(2)
const which = fc.nat(9)
const fen = fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(1, 1_999, 2_000, 50_000, 49_999, 300_000, 999_999_999))

const boughtLine: fc.Arbitrary<BoughtLine> = fc.record({
  category: fc.constantFrom('shoes', 'wool', 'wool', 'hats', 'silk', 'silk', 'silk', 'new'),
  pieces: fc.integer({ min: 1, max: 4 }),
  fen: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 30_000 }) }, fc.constant(0), { weight: 2, arbitrary: fc.constantFrom(80_000, 99_900, 100_000, 230_000) }),
  sku: fc.constantFrom('A', 'B', 'C'),
})
const broughtLine: fc.Arbitrary<BroughtLine> = fc.record({
  line: fc.nat(4),
  bySku: fc.boolean(),
  whole: fc.boolean(),
  pieces: fc.integer({ min: 1, max: 4 }),
  tenths: fc.integer({ min: 0, max: 11 }),
})

const birthdays = fc.constantFrom('1990-03-02', '1988-02-29', '1975-12-31', '2001-03-08')

const kinds: { weight: number; arbitrary: fc.Arbitrary<Deed> }[] = [
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      days: fc.constantFrom(0, 0, 1, 2, 6, 7, 28, 30, 39, 200, 364, 370),
      minutes: fc.oneof(fc.nat(900), fc.constantFrom(14, 15)),
      until: fc.constantFrom('then', 'then', 'midnight', 'before midnight'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('birthday'), who, day: birthdays }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('buy'),
      who,
      fen,
      discountTenths: fc.constantFrom(0, 0, 0, 1, 3, 10),
      lines: fc.array(boughtLine, { maxLength: 4 }),
      lateDays: fc.constantFrom(0, 0, 0, 1, 40, 400, -1),
      pays: fc.option(fc.record({ wallet: fc.constantFrom(0, 0, 0, 1), tenths: fc.integer({ min: 1, max: 11 }) }), { nil: undefined }),
      online: fc.constantFrom(undefined, undefined, true),
      coupons: fc.option(fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
      wrongOff: fc.constantFrom(undefined, undefined, undefined, undefined, true),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('complete'), which, agoDays: fc.constantFrom(0, 0, 0, 1, -1, 40) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('give coupon'), who, template: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hold coupons'), who, coupons: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }), of: fc.constantFrom('next', 'next', 'other') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('release coupons'), who, coupons: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }), of: fc.constantFrom('next', 'other') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('return'),
      which,
      how: fc.constantFrom('rest', 'money'),
      tenths: fc.integer({ min: 0, max: 11 }),
      agoDays: fc.constantFrom(0, 0, 0, 0, 1, 300, -1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('return lines'),
      which,
      lines: fc.array(broughtLine, { minLength: 1, maxLength: 3 }),
      says: fc.constantFrom('nothing', 'nothing', 'right', 'wrong'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('return early'),
      fen: fc.oneof(fc.constant(null), fen),
      agoDays: fc.constantFrom(0, 0, 3, -1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge'), who, into: who }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('activity'), who, activity: fc.constantFrom('signIn', 'signIn', 'share', 'profile', 'follow') }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('review'), who, which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('follow'), who, follows: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill'), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('adjust'),
      who,
      wallet: fc.nat(1),
      points: fc.oneof(fc.integer({ min: -120, max: -1 }), fc.integer({ min: 1, max: 120 }), fc.constantFrom(50, 100, 500, -500)),
      role: fc.constantFrom('clerk', 'manager'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('buy again'),
      which,
      other: fc.constantFrom('nothing', 'nothing', 'totalFen', 'lines', 'paidAt', 'member'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('return again'),
      which,
      other: fc.constantFrom('nothing', 'nothing', 'refundFen', 'lines', 'refundedAt', 'order'),
    }),
  },
]

const deeds: fc.Arbitrary<Deed> = fc.oneof(...kinds)

const bought = (fen: number, lines: BoughtLine[], more: Partial<Extract<Deed, { do: 'buy' }>> = {}): Deed =>
  ({ do: 'buy', who: 0, fen, discountTenths: 0, lines, lateDays: 0, ...more })
const goods = (category: string, fen: number): BoughtLine => ({ category, pieces: 1, fen, sku: 'A' })

/** How histories may begin, so that what chance seldom leads to is come across: enough held for the step, and a coupon that comes back. */
const openings: fc.Arbitrary<Deed[]> = fc.constantFrom<Deed[][]>(
  [],
  [bought(150_000, []), bought(0, [goods('silk', 60_000)], { online: true })],
  [{ do: 'give coupon', who: 0, template: 1 }, bought(0, [goods('wool', 90_000)], { coupons: [0] }), { do: 'return', which: 0, how: 'money', tenths: 5, agoDays: 0 }],
)

export const histories: fc.Arbitrary<Deed[]> = fc
  .tuple(openings, fc.array(deeds, { minLength: 1, maxLength: 40, size: 'max' }))
  .map(([first, rest]) => [...first, ...rest])
