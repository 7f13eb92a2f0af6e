import { couponCode } from '../../cloudfunctions/core/coupon'
import { presets } from '../../cloudfunctions/core/programme'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import { asStaff, newReference, wechat } from '../door/call'
import { refusalOf, send, valueOf } from '../door/till'
import { granted, joined } from '../flow/act'
import { dump, eachOn, openChain, START } from '../flow/world'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false, kind: 'amountOff', offFen: 5000 } as const
const of = (id: string, zh: string, more: object = {}): CouponTemplate => ({ ...plain, id, name: words(zh, id), scope: words(zh, id), ...more })
const coupons: CouponTemplate[] = [
  of('any', '五十元券'),
  of('shanghai', '限上海静安店', { when: { 'order.store': 'SHJA' } }),
  of('weekend', '限周末', { when: { 'order.weekday': { $in: [6, 7] } } }),
  of('later', '明天起可用', { validity: { kind: 'days', days: 30, afterDays: 1 } }),
]
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), coupons, occasions: [], multipliers: [] }
const manager = wechat('demo-hejingyi')
const each = eachOn(() => openChain(programme))

const issued = async (member: string, template: string): Promise<string> =>
  granted(await asStaff(each().world, manager, 'coupon.issue', { member, template, reason: '补发' }, newReference())).coupon

const order = (card: string, number: string, coupon: string) => ({
  ...{ number, store: 'HZHB', member: { card }, paidAt: each().clock.at, lines: [], totalFen: 30_000 },
  coupons: [{ coupon, offFen: 5000 }],
})

const hold = { path: '/pos/v1/holds' }
const midnight = Date.parse('2026-04-01T00:00:00+08:00')

interface People {
  lin: { member: string; cardNumber: string }
  zhou: { member: string; cardNumber: string }
}

/** What is wrong with the coupon that lin's order names, and what the till hears, with its figures. */
const table: [string, (people: People) => Promise<string>, object][] = [
  [
    'one character changed: mistyped, not unknown',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      return (code[0] === 'A' ? 'B' : 'A') + code.slice(1)
    },
    { code: 'coupon.mistyped', field: 'coupons.0.coupon' },
  ],
  ['a code that was never given', () => Promise.resolve(couponCode('ff')), { code: 'coupon.unknown', field: 'coupons.0' }],
  ['another member’s', ({ zhou }) => issued(zhou.member, 'any'), { code: 'coupon.others' }],
  ['for another store', ({ lin }) => issued(lin.member, 'shanghai'), { code: 'coupon.scope', scope: words('限上海静安店', 'shanghai') }],
  ['for another day of the week', ({ lin }) => issued(lin.member, 'weekend'), { code: 'coupon.scope', scope: words('限周末', 'weekend') }],
  ['not valid before tomorrow', ({ lin }) => issued(lin.member, 'later'), { code: 'coupon.early', validFrom: Date.parse('2026-03-03T00:00:00+08:00') }],
  [
    'used: when, where and what it took off',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      valueOf(await send(each().world, order(lin.cardNumber, 'A0', code)))
      return code
    },
    { code: 'coupon.used', at: START, store: 'HZHB', offFen: 5000 },
  ],
  [
    'held by another order: since when, where and until when',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      valueOf(await send(each().world, { store: 'HZHB', member: { card: lin.cardNumber }, number: 'A0', coupons: [code] }, hold))
      return code
    },
    { code: 'coupon.held', store: 'HZHB', since: START, until: START + 15 * 60_000 },
  ],
  [
    'withdrawn: when and why',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      granted(await asStaff(each().world, manager, 'coupon.withdraw', { coupon: code, reason: '错发' }, newReference()))
      return code
    },
    { code: 'coupon.withdrawn', at: START, reason: '错发' },
  ],
  [
    'over since this very moment',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      each().clock.at = midnight
      return code
    },
    { code: 'coupon.expired', expiredAt: midnight },
  ],
  [
    'over since a second',
    async ({ lin }) => {
      const code = await issued(lin.member, 'any')
      each().clock.at = midnight + 1000
      return code
    },
    { code: 'coupon.expired', expiredAt: midnight },
  ],
]

test.each(table)('%s', async (_, wrong, refusal) => {
  const { world, store } = each()
  const people = { lin: await joined(world, 'lin'), zhou: await joined(world, 'zhou') }
  const code = await wrong(people)
  const before = await dump(store, ['nonce'])
  expect(refusalOf(await send(world, order(people.lin.cardNumber, 'A1', code)))).toMatchObject(refusal)
  expect(await dump(store, ['nonce'])).toEqual(before)
})
