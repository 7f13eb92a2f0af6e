import { activityFacts, doneOnce, earnActivity, falls, openRules, postActivity, type ActivityGround, type Doing } from '../core/activity'
import { dayNumber, ok, refuse, textOfDay } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { ActivityRule, Programme } from '../../types/programme'
import type { AccountRecord, ActivityAnswer, ActivityDetail, DoneRecord, EntryRecord, MemberRecord, OrderRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { openBudget, withinBudget } from './day-budget'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { openSequel } from './sequel'
import { changeOf } from './wallet-change'

export interface DoActivity extends Doing {
  member: string
  reference: string
  store: string | null
  staff: string | null
  /** What else was asked and is kept with it, such as the words of a review. */
  more?: Readonly<Record<string, string | number>>
}

/**
 * Does something that earns besides orders: points by every rule for it, counts, statistics, streak and tier, in one
 * commit. Refuses `activity.closed`, `activity.done`, what the kind objects to (`activity.limit`, `profile.incomplete`,
 * `review.late` …), `member.unknown` and `reference.reused`.
 */
export const doActivity = (world: World, ask: DoActivity): Promise<Result<ActivityAnswer>> => {
  const { member, reference, activity, subject, store, staff, more } = ask
  const once = { member, reference, kind: 'activity' as const, asked: { activity, subject, ...more }, store, staff }
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

/** `_id` of what marks a doing as done. */
export const doneId = (member: string, doing: string): string => `${member}:${doing}`

const decide = async (world: World, ask: DoActivity, ground: OnceGround): Promise<Result<Deed<'activity', ActivityAnswer>>> => {
  const { programme, member, account, cause, now, tx } = ground
  const order = await orderOf(tx, ask, member)
  const day = dayNumber(now, programme.zone)
  const seen: ActivityGround = { programme, member, account, day, now, order }
  const opened = openRules(seen, ask)
  const rules = opened.ok ? opened.value : counts(ask, programme, order) ? [] : null
  const doing = doneOnce(ask)
  const own = doing === null ? null : await tx.get<DoneRecord>('done', doneId(member._id, doing))
  const done = own ?? (doing === null ? null : await doneAbsorbed(world, member, doing))
  if (done) return refuse({ code: 'activity.done', activity: ask.activity, name: nameOf(programme, ask), again: null })
  if (!rules) return opened.ok ? refuse({ code: 'activity.closed', activity: ask.activity, subject: ask.subject }) : opened
  const budget = await openBudget(tx, rules, member._id, textOfDay(day))
  const { facts, earned } = await withinBudget(
    budget,
    (rooms = []) => {
      const judged = activityFacts(seen, ask, rules, rooms)
      const base = { ...ask, at: now, facts: judged, rules: rules.map(({ id }) => id) }
      return { facts: judged, earned: earnActivity(programme, base) }
    },
    (made) => made.earned,
  )
  const takenBack = takenBackBy(rules, order)
  const detail: ActivityDetail = { activity: ask.activity, subject: ask.subject, facts, earned, takenBack }
  const posted = postActivity(account, cause, detail, day)
  return ok({
    ...posted,
    detail,
    answer: (after) => answerOf(programme, after, posted.entries, ask, day),
    write: async (writing) => {
      await budget?.take(tx, earned)
      if (doing !== null) {
        const mark = { member: member._id, doing, reference: ask.reference, at: now }
        await writing.insert<DoneRecord>('done', { _id: doneId(member._id, doing), ...mark })
      }
      if (order && takenBack && ask.activity === 'review') await openSequel(writing, order, 'review', now)
    },
  })
}

/** Whether a member that was merged into this one did it before. Those do nothing any more, so they are read outside. */
export const doneAbsorbed = async ({ store }: World, { absorbed = [] }: MemberRecord, doing: string): Promise<DoneRecord | null> => {
  for (const one of absorbed) {
    const done = await store.get<DoneRecord>('done', doneId(one, doing))
    if (done) return done
  }
  return null
}

/** An order is seen by the member who reviews it, of an absorbed one too, and by those who are rewarded for it. */
const orderOf = async (tx: Tx, { activity, subject }: DoActivity, { _id, absorbed = [] }: MemberRecord): Promise<OrderRecord | null> => {
  if (subject === null || !['review', 'referral', 'referred'].includes(activity)) return null
  const order = await tx.get<OrderRecord>('order', subject)
  return activity === 'review' && order && ![_id, ...absorbed].includes(order.member) ? null : order
}

/** An introduction counts for tiers also where the programme gives no points for it. */
const counts = ({ activity }: Doing, { activities = [] }: Programme, order: OrderRecord | null): boolean =>
  activity === 'referral' && (order?.keptFen ?? 0) > 0 && !activities.some(({ kind }) => kind === 'referral')

const takenBackBy = (rules: readonly ActivityRule[], order: OrderRecord | null): ActivityDetail['takenBack'] => {
  if (!order) return null
  const limits = rules.flatMap((rule) => {
    if (rule.kind === 'referral' || rule.kind === 'referred') return [rule.minimumFen]
    return rule.kind === 'review' && rule.takenBack ? [1] : []
  })
  // Of two rules that gave for one order the whole goes when the harder of them no longer holds.
  return limits.length > 0 ? { order: order._id, belowFen: Math.max(...limits) } : null
}

const nameOf = ({ activities = [] }: Programme, { activity }: Doing): ActivityRule['name'] =>
  activities.find(({ kind }) => kind === activity)?.name ?? { zh: activity, en: activity }

const answerOf = (
  programme: Programme,
  account: AccountRecord,
  entries: readonly EntryRecord[],
  { activity, subject }: Doing,
  day: number,
): ActivityAnswer => {
  const wallets = [...new Set(entries.map(({ wallet }) => wallet))]
  return {
    activity,
    subject,
    wallets: wallets.map((wallet) => changeOf(account, entries, wallet)),
    tier: account.tier.id,
    signIn: activity === 'signIn' ? signInView(programme, account, day) : null,
  }
}

/** Where a member stands with signing in on a day: streak, days of this month, and the next bonus. */
export const signInView = (programme: Programme, account: AccountRecord, day: number): NonNullable<ActivityAnswer['signIn']> => {
  const { last, streak, days } = account.activity?.signIns ?? { last: -1, streak: 0, days: [] }
  const month = textOfDay(day).slice(0, 7)
  const running = last >= day - 1 ? streak : 0
  return {
    today: last === day,
    streak: running,
    days: days.map(textOfDay).filter((one) => one.startsWith(month)),
    next: nextBonus(programme, running),
  }
}

const nextBonus = ({ activities = [] }: Programme, streak: number): NonNullable<ActivityAnswer['signIn']>['next'] => {
  const bonuses = activities.flatMap((rule) =>
    rule.kind === 'signIn' ? (rule.streaks ?? []).map((bonus) => ({ ...bonus, wallet: rule.wallet })) : [],
  )
  const coming = bonuses.flatMap((bonus) => {
    const at = bonus.repeats ? (Math.floor(streak / bonus.day) + 1) * bonus.day : bonus.day
    return at > streak && falls(bonus, at) ? [{ day: at, inDays: at - streak, wallet: bonus.wallet, points: bonus.points }] : []
  })
  return coming.sort((a, b) => a.day - b.day)[0] ?? null
}
