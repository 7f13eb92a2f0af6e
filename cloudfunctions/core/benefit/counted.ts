import type { CountedBenefit, Programme } from '../../../types/programme'
import type { AccountRecord, TallyRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../kernel'
import { namesOf, tiersHeld } from './hold'
import { nextSpanAt, spanOf } from './period'
import { usedIn } from './tally'

/** What a member has of a counted benefit in the period of now. `nextAt`: the first moment of the next; null: none. */
export interface Left {
  used: number
  left: number
  nextAt: number | null
}

export const leftOf = ({ per, count }: CountedBenefit, tally: Pick<TallyRecord, 'ever' | 'days'>, now: number, zone: string): Left => {
  const day = dayNumber(now, zone)
  const used = usedIn(tally, per, day)
  return { used, left: Math.max(0, count - used), nextAt: nextSpanAt(spanOf(per, day), zone) }
}

/** Whether it may be used now. Refuses `benefit.tier` and `benefit.used`, with the day from which it may be again. */
export const mayUse = (
  programme: Programme,
  benefit: CountedBenefit,
  { account, tally, now }: { account: AccountRecord; tally: TallyRecord; now: number },
): Result<Left> => {
  const held = tiersHeld(programme, account, now)
  const { name, per, count, tiers } = benefit
  if (!tiers.some((id) => held.includes(id))) {
    return refuse({ code: 'benefit.tier', name, tierName: namesOf(programme, tiers), ownName: namesOf(programme, held) })
  }
  const left = leftOf(benefit, tally, now, programme.zone)
  if (left.left > 0) return ok(left)
  const lastAt = startOfDay(textOfDay(tally.days.at(-1)?.day ?? 0), programme.zone)
  return refuse({ code: 'benefit.used', name, per, count, used: left.used, lastAt, nextAt: left.nextAt })
}
