import * as z from 'zod'
import type { CampaignDetails, CampaignReward, CampaignTrigger } from '../../types/record'
import { typedText } from '../platform/host/input'
import { giftId as id, moment, words } from './gift-schema'

export const whole = (least: number, most: number) => {
  const rule = `a whole number from ${String(least)} to ${String(most)}`
  return z.int(rule).min(least, rule).max(most, rule)
}

/** A query over facts; which facts and operators there are is told by the programme. */
const condition = z.record(z.string().max(64, 'the name of a fact'), z.unknown(), 'a query such as {"member.tier": "green"}')

const minute = whole(0, 1439)
const schedule = z.discriminatedUnion(
  'every',
  [
    z.strictObject({ every: z.literal('once'), day: z.iso.date('a date such as 2026-12-01'), minute }),
    z.strictObject({ every: z.literal('week'), weekday: whole(1, 7), minute }),
    z.strictObject({ every: z.literal('month'), monthDay: whole(1, 31), minute }),
    z.strictObject({ every: z.literal('year'), month: whole(1, 12), monthDay: whole(1, 31), minute }),
    z.strictObject({
      every: z.literal('festival'),
      festival: z.enum(
        ['springFestival', 'lantern', 'dragonBoat', 'qixi', 'midAutumn', 'doubleNinth', 'laba'],
        'springFestival, lantern, dragonBoat, qixi, midAutumn, doubleNinth or laba',
      ),
      daysBefore: whole(0, 60),
      minute,
    }),
  ],
  'every: once, week, month, year or festival',
)

const some = (what: string) => z.array(id).min(1, `at least one ${what}`).max(12, `twelve ${what}s at most`)

const trigger = z.discriminatedUnion(
  'on',
  [
    z.strictObject({ on: z.literal('order'), when: condition.optional() }),
    z.strictObject({ on: z.literal('joined') }),
    z.strictObject({ on: z.literal('tier'), tiers: some('tier') }),
    z.strictObject({ on: z.literal('stage'), stages: some('stage') }),
    z.strictObject({ on: z.literal('expiring'), wallet: id, days: whole(1, 90) }),
    z.strictObject({ on: z.literal('birthday'), daysBefore: whole(0, 60) }),
    z.strictObject({ on: z.literal('schedule'), schedule }),
  ],
  'on: order, joined, tier, stage, expiring, birthday or schedule',
) satisfies z.ZodType<CampaignTrigger>

const reward = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('points'), wallet: id, points: whole(1, 1_000_000) }),
    z.strictObject({
      kind: z.literal('multiplier'),
      wallet: id,
      times: z
        .strictObject({ numerator: whole(1, 100), denominator: whole(1, 100) })
        .refine(({ numerator, denominator }) => numerator > denominator && numerator <= 10 * denominator, 'more than 1, 10 at most'),
    }),
    z.strictObject({ kind: z.literal('coupon'), template: id }),
    z.strictObject({ kind: z.literal('gift'), gift: id }),
    z.strictObject({ kind: z.literal('benefit'), benefit: id, uses: whole(1, 12) }),
    z.strictObject({ kind: z.literal('message'), template: id, agreedOnly: z.boolean('true or false').optional() }),
    z.strictObject({ kind: z.literal('task'), note: typedText(200), dueDays: whole(1, 60) }),
  ],
  'kind: points, multiplier, coupon, gift, benefit, message or task',
) satisfies z.ZodType<CampaignReward>

const kinds = ['event', 'valueAdded', 'interactive', 'festival', 'theme', 'giveBack', 'commemorative', 'memberDay', 'privateSale'] as const

export const audience = z.strictObject({ query: condition.optional(), exclude: z.array(condition).max(6, 'six exclusions at most') })

/** What a manager says of a campaign. A rewarded member costs one commit a reward, so there are few. */
export const campaignDetails = z
  .strictObject({
    name: words(30),
    kind: z.enum(kinds, kinds.join(', ')),
    trigger,
    audience,
    rewards: z.array(reward).min(1, 'at least one reward').max(4, 'four rewards at most'),
    from: moment,
    until: moment,
    frequency: z.strictObject({ per: z.enum(['day', 'week', 'month', 'year', 'lifetime'], 'day, week, month, year or lifetime'), count: whole(1, 100) }),
    budget: z.strictObject({
      fen: whole(1, 10_000_000_000).nullable(),
      points: whole(1, 1_000_000_000).nullable(),
      count: whole(1, 10_000_000).nullable(),
    }),
    holdOutPercent: whole(0, 50),
    effectDays: whole(1, 90),
    marginPercent: whole(1, 100).nullable(),
    stopAfter: whole(1, 10_000_000).nullable(),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], error: 'later than `from`' }) satisfies z.ZodType<CampaignDetails>
