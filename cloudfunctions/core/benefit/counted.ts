import type { Benefit, Programme, UsePeriod } from '../../../types/programme'
import type { AccountRecord, TallyRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../kernel'
import { holds, namesOf, tiersHeld } from './hold'
import { nextSpanAt, spanOf } from './period'
import { usedIn } from './tally'

/** So many in each calendar period. */
export interface Times {
  per: UsePeriod
  count: number
}

/** How often a benefit may be had; null: without limit. */
export const timesOf = (benefit: Benefit): Times | null => {
  if (benefit.kind === 'counted') return { per: benefit.per, count: benefit.count }
  if (benefit.kind === 'gift') return { per: benefit.per, count: 1 }
  if (benefit.kind !== 'earlyAccess' && benefit.kind !== 'partnerOffer') return null
  const { per, count } = benefit
  return per === undefined || count === undefined ? null : { per, count }
}

/** What a member has of it in the period of now. `nextAt`: the first moment of the next; null: none. */
export interface Left {
  used: number
  left: number
  nextAt: number | null
}

export const leftOf = ({ per, count }: Times, tally: Pick<TallyRecord, 'ever' | 'days'>, now: number, zone: string): Left => {
  const day = dayNumber(now, zone)
  const used = usedIn(tally, per, day)
  return { used: Math.max(0, used), left: Math.max(0, count - used), nextAt: nextSpanAt(spanOf(per, day), zone) }
}

/** Whether it is the member's. Refuses `benefit.tier`. */
export const mayHave = (programme: Programme, benefit: Benefit, account: AccountRecord, now: number): Result<true> => {
  const held = tiersHeld(programme, account, now)
  const { name, tiers } = benefit
  return holds(programme, benefit, held)
    ? ok(true)
    : refuse({ code: 'benefit.tier', name, tierName: namesOf(programme, tiers), ownName: namesOf(programme, held) })
}

/** Whether it may be used now. Refuses `benefit.tier` and `benefit.used`, with the day from which it may be again. */
export const mayUse = (
  programme: Programme,
  benefit: Benefit,
  { account, tally, now }: { account: AccountRecord; tally: TallyRecord; now: number },
): Result<true> => {
  const mine = mayHave(programme, benefit, account, now)
  const times = timesOf(benefit)
  if (!mine.ok || !times) return mine
  const left = leftOf(times, tally, now, programme.zone)
  if (left.left > 0) return mine
  const lastAt = startOfDay(textOfDay(tally.days.at(-1)?.day ?? 0), programme.zone)
  return refuse({ code: 'benefit.used', name: benefit.name, ...times, used: left.used, lastAt, nextAt: left.nextAt })
}
