import { cardGap, factsAsked, factsHold, mayHave, quoteOf, saidOf } from '../core/benefit'
import { dayText, ok, refuse } from '../core/kernel'
import { settle } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Benefit, Programme, Words } from '../../types/programme'
import type { AccountRecord, BenefitQuote, QuoteFacts } from '../../types/record'
import type { Result } from '../../types/result'
import { spendRefusal } from './card-serves'
import type { KnownMember } from './known-member'

/** The day is today where nobody says another. */
export const factsToday = ({ zone }: Programme, facts: QuoteFacts, now: number): QuoteFacts => ({ day: dayText(now, zone), ...facts })

const isChildren = ({ kind }: Benefit): boolean => kind === 'heightPrice'
/** Both count persons, and would count the same ones. */
const countsPersons = ({ kind }: Benefit): boolean => kind === 'partyPrice' || kind === 'groupPrice'

/** The benefits of a quote. Refuses `benefit.unknown`, `benefit.kind` (no price), `benefit.together` (the same persons twice). */
export const chosenBenefits = (programme: Programme, ids: readonly string[]): Result<Benefit[]> => {
  const chosen: Benefit[] = []
  for (const id of new Set(ids)) {
    const benefit = programme.benefits?.find((one) => one.id === id)
    if (!benefit) return refuse({ code: 'benefit.unknown', benefit: id })
    if (factsAsked(benefit).length === 0) return refuse({ code: 'benefit.kind', name: benefit.name, does: 'quote' })
    const rival = [isChildren, countsPersons].flatMap((same) => (same(benefit) ? (chosen.find(same) ?? []) : []))[0]
    if (rival) return refuse({ code: 'benefit.together', name: rival.name, otherName: benefit.name })
    chosen.push(benefit)
  }
  return ok(chosen)
}

/** Whether all of them are the member's. Refuses `benefit.tier`. */
export const heldBenefits = (programme: Programme, benefits: readonly Benefit[], account: AccountRecord, now: number): Result<true> =>
  benefits.map((one) => mayHave(programme, one, account, now)).find((one) => !one.ok) ?? ok(true)

/**
 * What benefits come to for a visit, by the rules in force: nothing is kept. That no rule covers it is an answer, with
 * what to say and to ask; a card that does not serve means the full price. Refuses what cannot be (`benefit.fact`,
 * `benefit.unit`), and `benefit.unknown`, `.kind`, `.together`, `.tier`.
 */
export const quoteBenefit = async (
  world: World,
  { member, account }: KnownMember,
  { benefits: ids, facts: told }: { benefits: readonly string[]; facts: QuoteFacts },
): Promise<Result<BenefitQuote & { says: Words[] }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const facts = factsToday(programme, told, now)
  const sound = factsHold(facts)
  if (!sound.ok) return sound
  const chosen = chosenBenefits(programme, ids)
  if (!chosen.ok) return chosen
  const held = heldBenefits(programme, chosen.value, settle(programme, account, now).account, now)
  if (!held.ok) return held
  const unserved = await spendRefusal(world.store, programme, member, now)
  return ok({ ...quoteOf(programme, chosen.value, facts, unserved && cardGap(unserved)), says: chosen.value.map(saidOf) })
}
