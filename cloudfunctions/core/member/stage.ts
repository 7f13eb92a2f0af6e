import type { Lifecycle } from '../../../types/programme'
import type { AccountRecord, LifecycleStage, MemberRecord } from '../../../types/record'
import { dayNumber } from '../kernel'

export const stages: readonly LifecycleStage[] = ['potential', 'new', 'active', 'silent', 'sleeping', 'lost']

/** What a stage is told by; days since 1970-01-01 in the programme's zone, null: never. */
export interface StageFacts {
  joined: number
  /** An invitation that was not confirmed: not a member of their own will yet. */
  invited: boolean
  ordered: number | null
  /** Did something besides orders: signed in, exchanged, voted, asked. */
  did: number | null
  /** Opened the card. */
  seen: number | null
}

export const stageFacts = (member: MemberRecord, account: AccountRecord, zone: string): StageFacts => {
  const { lastOrderAt } = account.stats
  return {
    joined: dayNumber(account.cardFrom ?? member.joinedAt, zone),
    invited: member.terms === '',
    ordered: lastOrderAt === null ? null : dayNumber(lastOrderAt, zone),
    did: account.doingDay ?? null,
    seen: member.seenDay ?? null,
  }
}

/** Windows run from the last order; one that was paid before joining and came in late makes nobody a member of long ago. */
const beginOf = ({ joined, ordered }: StageFacts): number => Math.max(joined, ordered ?? joined)

/** The stage on a counted day, were nothing to happen until then. */
export const stageOf = ({ activeDays, silentDays, lostDays }: Lifecycle, facts: StageFacts, day: number): LifecycleStage => {
  const { invited, ordered, did, seen } = facts
  if (invited) return 'potential'
  const within = (last: number | null, days: number): boolean => last !== null && day - last <= days
  const from = beginOf(facts)
  if (within(from, activeDays)) return ordered === null ? 'new' : 'active'
  if (within(from, silentDays) || within(did, silentDays)) return ordered === null ? 'potential' : 'silent'
  return within(from, lostDays) || within(seen, lostDays) ? 'sleeping' : 'lost'
}

/** The first day after a counted one on which a window ends, so that the stage may be another; null: none does. */
export const nextStageDay = ({ activeDays, silentDays, lostDays }: Lifecycle, facts: StageFacts, day: number): number | null => {
  const { invited, did, seen } = facts
  if (invited) return null
  const from = beginOf(facts)
  const ends = [from + activeDays, from + silentDays, from + lostDays]
  if (did !== null) ends.push(did + silentDays)
  if (seen !== null) ends.push(seen + lostDays)
  const later = ends.map((end) => end + 1).filter((one) => one > day)
  return later.length === 0 ? null : Math.min(...later)
}

/** By which windows a stage was told; other windows tell everybody's anew. */
export const windowsOf = ({ activeDays, silentDays, lostDays }: Lifecycle): string => [activeDays, silentDays, lostDays].join('/')
