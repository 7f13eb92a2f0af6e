import fc from 'fast-check'
import { basketOf, best, combine, COUPONS_AN_ORDER, type UsableCoupon } from '../../../cloudfunctions/core/coupon'
import { sheetOf } from '../../../cloudfunctions/core/ledger'
import type { CouponTemplate } from '../../../types/programme'
import { casesOf, type Case } from '../cases'
import { preset } from '../preset'

interface CombineCase extends Case {
  coupons: Record<string, Partial<CouponTemplate>>
  /** Article, category, pieces, fen. */
  basket: [string, string, number, number][]
  totalFen?: number
  use?: string[]
  best?: string[]
  acting?: string[]
  off?: number[]
  left?: number[]
  ends?: Record<string, number>
  refusal?: Record<string, unknown>
}

const words = { zh: '券', en: 'coupon' }
const plain = { name: words, scope: words, validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false }

const couponsOf = (coupons: CombineCase['coupons'], ends: Record<string, number> = {}): UsableCoupon[] =>
  Object.entries(coupons).map(([code, template]) => ({
    code,
    template: { ...plain, id: code.toLowerCase(), ...template } as CouponTemplate,
    expiresAt: ends[code] ?? 0,
  }))

const basketFor = (lines: CombineCase['basket'], totalFen = lines.reduce((sum, [, , , fen]) => sum + fen, 0)) =>
  basketOf(
    sheetOf(preset('hemu'), {
      receivedFen: totalFen,
      paidAt: Date.parse('2026-03-02T12:00:00+08:00'),
      joining: false,
      lines: lines.map(([sku, category, quantity, amountFen]) => ({ sku, name: sku, category, quantity, amountFen })),
    }),
  )

describe('coupons on an order', () => {
  test.each(casesOf<CombineCase>('coupon/combine'))('%s', (_, { coupons, basket, totalFen, ends, ...expected }) => {
    const [held, on] = [couponsOf(coupons, ends), basketFor(basket, totalFen)]
    if (expected.best) {
      const found = best(on, held)
      expect(found.coupons.map(({ code }) => code)).toEqual(expected.best)
      expect(found.coupons.map(({ offFen }) => offFen)).toEqual(expected.off)
      return
    }
    const done = combine(on, held.filter(({ code }) => expected.use?.includes(code)))
    if (expected.refusal) return expect(done).toMatchObject({ ok: false, refusal: expected.refusal })
    expect(done).toMatchObject({ ok: true, value: { leftFen: expected.left } })
    if (!done.ok) return
    if (expected.acting) expect(done.value.coupons.map(({ code }) => code)).toEqual(expected.acting)
    expect(done.value.coupons.map(({ offFen }) => offFen)).toEqual(expected.off)
  })
})

const line = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('wool', 'bag'), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 200_000 }))
const template: fc.Arbitrary<Partial<CouponTemplate>> = fc
  .record({
    kind: fc.constantFrom('amountOff', 'percentOff', 'fixedPrice', 'freeItem', 'service'),
    stackable: fc.boolean(),
    order: fc.integer({ min: 1, max: 3 }),
    group: fc.option(fc.constantFrom('g', 'h'), { nil: undefined }),
    minimumFen: fc.option(fc.integer({ min: 1, max: 150_000 }), { nil: undefined }),
    lines: fc.option(fc.constant({ 'line.category': 'wool' }), { nil: undefined }),
    figure: fc.integer({ min: 1, max: 90_000 }),
    pieces: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ figure, ...rest }) => ({ ...rest, offFen: figure, priceFen: figure, percent: 1 + (figure % 99) }) as Partial<CouponTemplate>)

const subsets = <T>(list: readonly T[]): T[][] => list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]])

describe('any coupons on any order', () => {
  const baskets = fc.array(line, { minLength: 1, maxLength: 4 })
  const pockets = fc.array(template, { maxLength: 6 }).map((list) => Object.fromEntries(list.map((one, n) => [`C${String(n)}`, one])))

  it('never leave a line below nothing, and what is off and what is left come to the price', () => {
    fc.assert(
      fc.property(baskets, pockets, (lines, coupons) => {
        const on = basketFor(lines)
        for (const chosen of subsets(couponsOf(coupons)).slice(0, 40)) {
          const done = combine(on, chosen)
          if (!done.ok) continue
          expect(done.value.leftFen.every((fen, n) => fen >= 0 && fen <= (on.priceFen[n] ?? 0))).toBe(true)
          const left = done.value.leftFen.reduce((sum, fen) => sum + fen, 0)
          expect(left + done.value.offFen).toBe(on.priceFen.reduce((sum, fen) => sum + fen, 0))
        }
      }),
    )
  })

  it('the best combination is legal, and no other legal one takes more off', () => {
    fc.assert(
      fc.property(baskets, pockets, (lines, coupons) => {
        const [on, held] = [basketFor(lines), couponsOf(coupons)]
        const found = best(on, held)
        const again = combine(on, held.filter(({ code }) => found.coupons.some((one) => one.code === code)))
        expect(again).toMatchObject({ ok: true, value: { offFen: found.offFen } })
        for (const chosen of subsets(held).filter(({ length }) => length <= COUPONS_AN_ORDER)) {
          const other = combine(on, chosen)
          if (other.ok) expect(other.value.offFen).toBeLessThanOrEqual(found.offFen)
        }
      }),
    )
  })
})
