import type { ReferralRule, ReferredRule } from '../../../types/programme'
import type { Refusal } from '../../../types/refusal'
import { activitySchemas } from '../programme'
import { once, type ActivityGround, type ActivityKind } from './kind'

const small = ({ minimumFen }: ReferralRule | ReferredRule, { order }: ActivityGround): Refusal | null => {
  const keptFen = order?.keptFen ?? 0
  return keptFen >= minimumFen ? null : { code: 'referral.small', minimumFen, keptFen, shortFen: minimumFen - keptFen }
}

/** For the first order of a member that one introduced; more than so many a month are counted but earn nothing. */
export const referral: ActivityKind<'referral'> = {
  kind: 'referral',
  sentence: {
    zh: '推荐的会员首单满 {minimumFen} 得 {points}，每月 {timesAMonth} 人',
    en: '{points} when a member introduced first buys for {minimumFen}, {timesAMonth} a month',
  },
  schema: activitySchemas.referral,
  objection: small,
  make: (rule, { referrals }) => {
    const made = once(rule)
    if (referrals < rule.timesAMonth) return made
    const step = { kind: 'cap' as const, by: 'month', before: made.points, after: 0, ratio: null }
    return { points: 0, steps: [...made.steps, step] }
  },
}

/** The same for the member who was introduced. */
export const referred: ActivityKind<'referred'> = {
  kind: 'referred',
  sentence: { zh: '经推荐入会，首单满 {minimumFen} 得 {points}', en: '{points} for a first order of {minimumFen} after an introduction' },
  schema: activitySchemas.referred,
  objection: small,
  make: once,
}
