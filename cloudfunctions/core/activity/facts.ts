import type { ActivityRule } from '../../../types/programme'
import type { ActivityFacts, BudgetRoom } from '../../../types/record'
import { textOfDay } from '../kernel'
import { countsAt, standingOf } from '../ledger'
import { birthdayOn } from '../member'
import { viewOf } from './earn'
import type { ActivityGround, Doing } from './kind'
import { streakOn } from './standing'

/** What the rules of a doing may ask that nobody can tell later. */
export const activityFacts = (
  { programme, member, account, day, now }: ActivityGround,
  { activity }: Doing,
  rules: readonly ActivityRule[],
  rooms: readonly BudgetRoom[],
): ActivityFacts => ({
  tier: account.tier.id,
  birthday: birthdayOn(member.birthday, day),
  balances: Object.fromEntries(programme.wallets.map(({ id }) => [id, standingOf(account, id).balance])),
  counts: countsAt(viewOf(programme, rules), account, now),
  streak: activity === 'signIn' ? streakOn(account.activity ?? {}, day) : 0,
  referrals: activity === 'referral' ? introducedInMonth(account.stats.referrals ?? [], day) : 0,
  ...(rooms.length > 0 ? { rooms: [...rooms] } : {}),
})

/** Members introduced in the calendar month of a day. */
export const introducedInMonth = (referrals: readonly { day: number; count: number }[], day: number): number => {
  const month = textOfDay(day).slice(0, 7)
  return referrals.reduce((sum, one) => (textOfDay(one.day).startsWith(month) ? sum + one.count : sum), 0)
}
