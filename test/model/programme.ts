import { plainHemu } from '../core/plain-hemu'
import fc from 'fast-check'
import { presets } from '../../cloudfunctions/core/programme'
import type { EarnCap, EarnRule, Expiry, Hold, Multiplier, ProgrammeDocument, TenderRules, TierCondition, TierKeep, TierWay } from '../../types/programme'

/** The demo's programme with all that it uses. */
export const hemu = presets.hemu as ProgrammeDocument
/** With orders and tiers alone, for programmes that are made of other rules. */
const plain: ProgrammeDocument = plainHemu
export const z11 = presets.z11 as ProgrammeDocument

const name = (id: string) => ({ zh: id, en: id })
const WALLETS = plain.wallets.map(({ id }) => id)
const wallet = fc.constantFrom(...WALLETS)

const expiry: fc.Arbitrary<Expiry> = fc.oneof(
  fc.constant<Expiry>({ kind: 'never' }),
  fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(2, 30, 40, 365) }),
  fc.record({ kind: fc.constant('months' as const), months: fc.constantFrom(1, 2, 12) }),
  fc.record({ kind: fc.constant('yearEnd' as const), years: fc.constantFrom(0, 1) }),
)

const condition = fc.constantFrom(
  { 'order.receivedFen': { $gte: 20_000 } },
  { 'order.receivedFen': { $lt: 10_000 } },
  { 'order.weekday': { $in: [6, 7, 1] } },
  { 'order.channel': 'app' },
  { 'line.category': 'shoes' },
  { 'line.category': { $nin: ['shoes', 'wool'] } },
  { 'line.quantity': { $gte: 2 }, 'order.nth': { $gt: 1 } },
  { 'member.tier': { $ne: 'sprout' } },
  { 'member.birthday': 'month' },
  { 'member.birthday': { $in: ['day', 'week'] } },
  { $or: [{ 'order.nth': 1 }, { 'member.balance.value': { $gte: 300 } }] },
  { $not: { 'order.day': { $gte: '2026-04-01' } }, 'order.minuteOfDay': { $lte: 900 } },
)
const choice = fc.constantFrom(
  { 'line.category': 'shoes' },
  { 'line.category': { $ne: 'wool' } },
  { 'line.sku': { $in: ['A', 'B'] } },
)

const caps: fc.Arbitrary<EarnCap[]> = fc.uniqueArray(
  fc.record({ per: fc.constantFrom('order', 'day', 'week', 'month', 'lifetime'), points: fc.constantFrom(1, 7, 60, 400) }),
  { minLength: 1, maxLength: 2, selector: ({ per }) => per },
)
const ratio = fc.constantFrom(
  { numerator: 3, denominator: 2 },
  { numerator: 2, denominator: 1 },
  { numerator: 1, denominator: 3 },
  { numerator: 7, denominator: 5 },
)
const bands = fc.record({ first: fc.constantFrom(10, 300), low: ratio, high: ratio }).map(({ first, low, high }) => [
  { from: 0, to: first - 1, times: low },
  { from: first, to: null, times: high },
])

/** What any rule may say or leave unsaid. */
const any = { id: fc.constant(''), wallet, name: fc.constant(name('rule')), points: fc.integer({ min: 1, max: 5 }) }
const perFen = fc.constantFrom(100, 333, 700, 10_000)
const kinds = {
  perAmount: { kind: fc.constant('perAmount' as const), perFen },
  fixed: { kind: fc.constant('fixed' as const) },
  perQuantity: { kind: fc.constant('perQuantity' as const) },
  perVisit: { kind: fc.constant('perVisit' as const) },
  stepped: { kind: fc.constant('stepped' as const), perFen, balanceOf: wallet, bands },
}
const unsaid = { when: condition, caps, group: fc.constantFrom('better', 'best') }
const ofLines = { ...unsaid, lines: choice }
const always = ['id', 'wallet', 'name', 'points', 'kind'] as const
const rule: fc.Arbitrary<EarnRule> = fc.oneof(
  fc.record({ ...any, ...kinds.perAmount, ...ofLines }, { requiredKeys: [...always, 'perFen'] }),
  fc.record({ ...any, ...kinds.fixed, ...unsaid }, { requiredKeys: [...always] }),
  fc.record({ ...any, ...kinds.perQuantity, ...ofLines }, { requiredKeys: [...always] }),
  fc.record({ ...any, ...kinds.perVisit, ...unsaid }, { requiredKeys: [...always] }),
  fc.record({ ...any, ...kinds.stepped, ...unsaid }, { requiredKeys: [...always, 'perFen', 'balanceOf', 'bands'] }),
)

const multiplier: fc.Arbitrary<Multiplier> = fc.record(
  {
    id: fc.constant(''),
    wallet,
    name: fc.constant(name('times')),
    times: ratio,
    order: fc.integer({ min: 1, max: 9 }),
    when: condition,
    group: fc.constantFrom('fair', 'day'),
    stack: fc.constantFrom('multiply', 'best'),
  },
  { requiredKeys: ['id', 'wallet', 'name', 'times', 'order', 'stack'] },
)

const threshold = (figures: number[]) =>
  fc.oneof(fc.record({ over: fc.constantFrom(...figures) }), fc.record({ reaches: fc.constantFrom(...figures) }))
const days = fc.constantFrom(30, 365)
/** The upper tier asks for more than the lower one by whichever figure. */
const wayTo = (high: boolean): fc.Arbitrary<TierCondition> => {
  const figure = (low: number): number => (high ? low * 3 + 1 : low)
  const from = (...lows: number[]) => threshold(lows.map(figure))
  return fc.oneof(
    fc.record({ metric: fc.constant('singlePurchase' as const), threshold: from(20_000, 50_000) }),
    fc.record({ metric: fc.constant('spend' as const), days, threshold: from(30_000, 80_000) }),
    fc.record({ metric: fc.constant('visits' as const), days, threshold: from(1, 2) }),
    fc.record({ metric: fc.constant('points' as const), wallet, days, threshold: from(50, 140) }),
  )
}

/** What programmes differ in here; few words, so that a counterexample can be read and kept. */
export interface Terms {
  earn: EarnRule[]
  multipliers: Multiplier[]
  expiry: [Expiry, Expiry]
  ways: [TierCondition[], TierCondition[]]
  upgrade: ['automatic' | 'application', 'automatic' | 'application']
  zone: string
  requires: 'none' | 'purchase'
  joiningOrderEarns: boolean
  /** Rules of the wallet that pays. */
  tender?: TenderRules
  /** What each wallet lays aside at first, where its points live long enough. */
  hold?: [Hold | null, Hold | null]
  /** Days for points that come back past their last day. */
  graceDays?: number
  /** Coupons, doings with this budget of the day for signing in, the fans, and reviews of the middle tier every quarter. */
  beside?: { budget: number; graceDays: number }
}

const upgrade = fc.constantFrom('automatic' as const, 'application' as const)
const waysTo = (high: boolean) =>
  fc.uniqueArray(wayTo(high), { minLength: 1, maxLength: 2, selector: (one) => JSON.stringify({ ...one, threshold: null }) })

const tenderRules = {
  shareAtMost: fc.constantFrom(30, 50),
  least: fc.constantFrom(2, 10),
  step: fc.constantFrom(2, 5),
  most: fc.constantFrom(20, 100),
}

const daysHeld = fc.constantFrom(1, 7, 30)
const heldOf = fc.constantFrom(undefined, { 'order.channel': 'app' }, { 'line.category': { $in: ['silk', 'shoes'] } }, { 'order.receivedFen': { $gte: 20_000 } })
const hold: fc.Arbitrary<Hold | null> = fc.oneof(
  fc.constant(null),
  fc.record({ until: fc.constant('days' as const), days: daysHeld, when: heldOf }),
  fc.record({ until: fc.constant('completed' as const), atMost: daysHeld, when: heldOf }),
)

/** Every kind of rule, condition, cap, expiry and way up that a programme may have, at random. */
export const terms: fc.Arbitrary<Terms> = fc.record({
  earn: fc.uniqueArray(rule, { minLength: 2, maxLength: 5, selector: (one) => JSON.stringify({ ...one, wallet: null }) }),
  multipliers: fc.array(multiplier, { maxLength: 4 }),
  expiry: fc.tuple(expiry, expiry),
  ways: fc.tuple(waysTo(false), waysTo(true)),
  upgrade: fc.tuple(upgrade, upgrade),
  zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London'),
  requires: fc.constantFrom('none' as const, 'purchase' as const),
  joiningOrderEarns: fc.boolean(),
  tender: fc.option(fc.record(tenderRules, { requiredKeys: [] }), { nil: undefined }),
  hold: fc.option(fc.tuple(hold, hold), { nil: undefined }),
  graceDays: fc.constantFrom(undefined, 0, 1, 30),
  beside: fc.option(fc.record({ budget: fc.constantFrom(1, 3, 40), graceDays: fc.constantFrom(0, 20) }), { nil: undefined }),
})

export const programmeOf = ({ earn, multipliers, expiry: ends, ways: up, upgrade: by, ...rest }: Terms): ProgrammeDocument => ({
  ...plain,
  ...(rest.beside ? besides(rest.beside) : {}),
  zone: rest.zone,
  join: { ...plain.join, requires: rest.requires, joiningOrderEarns: rest.joiningOrderEarns },
  wallets: plain.wallets.map((one, n) => {
    const expiry = ends[n] ?? one.expiry
    const held = rest.hold?.[n]
    const plain = { ...one, expiry, ...(held && outlives(expiry, held) ? { hold: held } : {}) }
    if (one.tenderFen === null) return plain
    // Points that pay more than was paid for them are refused: three fen a point leave rules and multipliers room.
    return { ...plain, tenderFen: 3, ...(rest.tender ? { tender: rest.tender } : {}) }
  }),
  ...(rest.graceDays === undefined ? {} : { refund: { graceDays: rest.graceDays } }),
  // Every wallet is filled by some rule.
  earn: earn.map((one, n) => inGroup({ ...one, id: `rule-${String(n)}`, wallet: WALLETS[n] ?? one.wallet })),
  multipliers: multipliers.map((one, n) => ({ ...one, id: `times-${String(n)}` })),
  tiers: plain.tiers.map((one, n) => {
    const tier = { ...one }
    delete tier.keep
    if (n === 0) return tier
    const any = up[n - 1] ?? tier.any
    return { ...tier, any, upgrade: by[n - 1] ?? tier.upgrade, ...(rest.beside && up.slice(n - 1).every(isLaid) ? { keep: keepFor(rest.beside.graceDays) } : {}) }
  }),
})

/** A group is of one wallet. */
const inGroup = (rule: EarnRule): EarnRule => (rule.group === undefined ? rule : { ...rule, group: `${rule.group}-${rule.wallet}` })

/** Points that end before they may be used are refused. */
const outlives = (expiry: Expiry, held: Hold): boolean => {
  const days = held.until === 'days' ? held.days : held.atMost
  if (expiry.kind === 'days') return days < expiry.days
  if (expiry.kind === 'months') return days < expiry.months * 28
  return expiry.kind !== 'yearEnd' || expiry.years > 0
}

/** What has no window would have to be forgotten after a review, also on the way to a higher tier, which the naive model does not know. */
const isLaid = (ways: readonly TierWay[]): boolean => ways.every((one) => 'days' in one)

const keepFor = (graceDays: number): TierKeep => ({
  any: [{ metric: 'spend', days: 90, threshold: { reaches: 20_000 } }],
  review: { every: 'months', months: 3 },
  ...(graceDays > 0 ? { graceDays } : {}),
})

const besides = ({ budget }: { budget: number }): Pick<ProgrammeDocument, 'activities' | 'tracks' | 'adjustments' | 'coupons'> => ({
  activities: (hemu.activities ?? []).map((one) => (one.kind === 'signIn' ? { ...one, dailyBudget: budget } : one)),
  tracks: hemu.tracks,
  adjustments: hemu.adjustments,
  coupons: hemu.coupons,
})

/** The least that a programme can say; cases put beside it what they are about. */
export const plainTerms: Terms = {
  earn: [],
  multipliers: [],
  expiry: [{ kind: 'never' }, { kind: 'never' }],
  ways: [[{ metric: 'spend', days: 30, threshold: { reaches: 30_000 } }], [{ metric: 'visits', days: 30, threshold: { reaches: 20 } }]],
  upgrade: ['automatic', 'automatic'],
  zone: 'Asia/Shanghai',
  requires: 'none',
  joiningOrderEarns: true,
}
