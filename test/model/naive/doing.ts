import type { ActivityRule } from '../../../types/programme'
import type { ActivityAnswer } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { countDays, dayOf, later, mondayOf, startOf, unusableFrom } from './calendar'
import { countedDay } from './earn'
import type { Member } from './member'
import type { Given, Order } from './order'
import type { Shop } from './shop'

export type Activity = ActivityRule['kind']

/** Something that somebody did besides buying, and what of its points is not taken back. */
export interface Doing {
  activity: Activity
  subject: string | null
  day: string
  given: Given[]
  /** Taken back when its order keeps less than so much. */
  belowFen: number | null
}

type Heard = Omit<ActivityAnswer, 'signIn'> & { streak: number | null }

/** One thing done by one member: by every rule for it that does not object, with caps of periods and budgets of the day. */
export const doing = (shop: Shop, member: Member, activity: Activity, subject: string | null, order?: Order): Result<Heard> => {
  const { programme, now } = shop
  const day = dayOf(now, programme.zone)
  const rules = (programme.activities ?? []).filter(({ kind }) => kind === activity)
  const again = activity !== 'signIn' && activity !== 'share'
  const name = rules[0]?.name ?? { zh: activity, en: activity }
  if (again && member.doings.some((one) => one.activity === activity && one.subject === subject)) {
    return { ok: false, refusal: { code: 'activity.done', activity, name, again: null } }
  }
  const [rule, ...more] = rules
  if (!rule) return { ok: false, refusal: { code: 'activity.closed', activity, subject } }
  if (more.length > 0 || rule.when) throw new Error('the naive model knows one rule a doing, without conditions')
  const refusal = objection(shop, member, rule, subject, order)
  if (refusal) return { ok: false, refusal }
  member.pass(now)
  member.review(programme, now)
  if (activity === 'signIn') member.signIns.push(day)
  if (activity === 'share') member.shares.push(day)
  const wallet = programme.wallets.find(({ id }) => id === rule.wallet)
  if (!wallet) throw new Error(`no wallet ${rule.wallet}`)
  const points = Math.min(pointsOf(rule, member, day), ...roomsOf(shop, member, rule, day))
  const ends = unusableFrom(now, wallet.expiry, programme.zone)
  member.purse(wallet.id).fill(points, ends)
  const belowFen = 'minimumFen' in rule ? rule.minimumFen : rule.kind === 'review' && rule.takenBack ? 1 : null
  member.doings.push({ activity, subject, day, given: [{ rule: rule.id, wallet: wallet.id, points, ends, from: null }], belowFen })
  shop.given.push({ rule: rule.id, day, points })
  member.pass(now)
  member.assess(programme, now)
  const streak = activity === 'signIn' ? streakOf(member.signIns, day) : null
  return { ok: true, value: { activity, subject, wallets: [{ wallet: wallet.id, points, ...member.standing(wallet.id) }], tier: member.tier.id, streak } }
}

const pointsOf = (rule: ActivityRule, { signIns }: Member, day: string): number => {
  if (rule.kind !== 'signIn') return rule.points
  const streak = streakOf(signIns, day)
  const bonuses = (rule.streaks ?? []).filter((one) => (one.repeats ? streak % one.day === 0 : streak === one.day))
  return bonuses.reduce((sum, { points }) => sum + points, rule.points)
}

/** Days in a row up to this one. */
const streakOf = (days: string[], last: string): number => (days.includes(last) ? 1 + streakOf(days, later(last, -1)) : 0)

/** What caps and budgets leave. */
const roomsOf = (shop: Shop, { doings }: Member, rule: ActivityRule, day: string): number[] => {
  const named = (one: string) => ({ order: '', day: one, week: mondayOf(one), month: one.slice(0, 7), lifetime: '' })
  const caps = (rule.caps ?? []).map(({ per, points }) => {
    const before = doings.filter((one) => named(one.day)[per] === named(day)[per]).flatMap(({ given }) => given)
    return points - before.reduce((sum, one) => (one.rule === rule.id ? sum + one.points : sum), 0)
  })
  const spent = shop.given.filter((one) => one.rule === rule.id && one.day === day).reduce((sum, { points }) => sum + points, 0)
  return [...caps, ...(rule.dailyBudget === undefined ? [] : [rule.dailyBudget - spent])].map((room) => Math.max(0, room))
}

const objection = ({ programme, now }: Shop, member: Member, rule: ActivityRule, subject: string | null, order?: Order): Refusal | null => {
  const day = dayOf(now, programme.zone)
  const tomorrow = startOf(later(day, 1), programme.zone)
  const { name } = rule
  switch (rule.kind) {
    case 'signIn':
      return member.signIns.includes(day) ? { code: 'activity.done', activity: 'signIn', name, again: tomorrow } : null
    case 'share': {
      const done = member.shares.filter((one) => one === day).length
      return done < rule.timesADay ? null : { code: 'activity.limit', activity: 'share', name, limit: rule.timesADay, done, again: tomorrow }
    }
    case 'profile': {
      const missing = programme.profile.filter((field) => !member.filled.includes(field))
      const of = programme.profile.length
      return missing.length === 0 ? null : { code: 'profile.incomplete', filled: of - missing.length, of, missing }
    }
    case 'follow':
      return member.follows ? null : { code: 'follow.missing', name }
    case 'review': {
      if (!order) return { code: 'order.unknown', number: subject ?? '', store: '' }
      const { number } = order.ask
      if (order.leftFen === 0 && order.returns.length > 0) return { code: 'order.refunded', number, refundedFen: order.receivedFen }
      const last = countedDay(order) + rule.withinDays
      if (countDays(day) <= last) return null
      return { code: 'review.late', number, withinDays: rule.withinDays, lastDay: later('1970-01-01', last), today: day }
    }
    case 'referral':
    case 'referred': {
      const { minimumFen } = rule
      const keptFen = order?.leftFen ?? 0
      return keptFen >= minimumFen ? null : { code: 'referral.small', minimumFen, keptFen, shortFen: minimumFen - keptFen }
    }
    case 'survey':
    case 'attendance':
      throw new Error(`the naive model does not know ${rule.kind}`)
  }
}

export const subjectOf = ({ ask }: Order): string => `HZHB:${ask.number}`

/** The first order of somebody whom a member introduced: something for both, unless they are one by now. */
export const introduce = (shop: Shop, order: Order, buyer: Member): void => {
  if (order.nth !== 1 || buyer.referrer === null) return
  const referrer = shop.member(buyer.referrer)
  if (referrer === buyer) return
  doing(shop, referrer, 'referral', subjectOf(order), order)
  doing(shop, buyer, 'referred', subjectOf(order), order)
}

/** After a return: what was given for the order goes when that keeps too little. */
export const takeBackOf = (shop: Shop, order: Order): void => {
  for (const member of shop.members.values()) {
    for (const one of member.doings.filter(({ subject }) => subject === subjectOf(order))) {
      if (one.belowFen === null || order.leftFen >= one.belowFen) continue
      member.pass(shop.now)
      member.review(shop.programme, shop.now)
      for (const given of one.given) {
        member.purse(given.wallet).takeBack(given.points, given.ends)
        given.points = 0
      }
      one.belowFen = null
      member.assess(shop.programme, shop.now)
    }
  }
}
