import { counted, emptyTally, factsAsked, factsHold, mayUse, quoteOf, tallyId, undone } from '../core/benefit'
import { dayNumber, ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Benefit, Programme } from '../../types/programme'
import type { BenefitQuote, BenefitUseRecord, QuoteFacts, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { spendRefusal } from './card-serves'
import { claimProof } from './claim-proof'
import { chosenBenefits, factsToday, heldBenefits } from './quote-benefit'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'

export interface UseBenefit {
  member: string
  benefit: string
  /** Six digits that the member's app shows now; they authorise one use. */
  proof: string
  /** Other prices that are asked for at once, and what they are told; left out where it has no price. */
  beside?: string[]
  facts?: QuoteFacts
  reference: string
  by: { staff: string; store: string }
}

interface Used {
  use: string
  payFen: number | null
}

/**
 * One use of a benefit, which the member authorises and a person in a store enters; one with a price keeps its quote.
 * Refuses `benefit.unknown`, `.tier`, `.kind`, `.together`, `.fact`, `.unit`, `.uncovered` with what to say and ask, `.used`
 * with the day of the next, and `code.wrong`, `code.expired`, `code.used`.
 */
export const useBenefit = (world: World, ask: UseBenefit): Promise<Result<Used>> => {
  const { member, reference, benefit, proof, by, beside, facts } = ask
  const price = { ...(beside ? { beside } : {}), ...(facts ? { facts } : {}) }
  const once = { member, reference, kind: 'benefitUse' as const, asked: { benefit, proof, ...price }, ...by }
  return doOnce(world, once, (ground) => decideUse(world, ask, ground))
}

const decideUse = async (world: World, ask: UseBenefit, ground: OnceGround): Promise<Result<Deed<'benefitUse', Used>>> => {
  const { programme, account: before, tx, now, cause } = ground
  // A member who was merged is served as the one that is left.
  const member = ground.member._id
  const unserved = await spendRefusal(tx, programme, ground.member, now)
  if (unserved) return refuse(unserved)
  const benefit = benefitOf(programme, ask.benefit)
  if (!benefit) return refuse({ code: 'benefit.unknown', benefit: ask.benefit })
  const tally = await tallyOf(ground, member, benefit.id)
  const may = mayUse(programme, benefit, { account: before, tally, now })
  if (!may.ok) return may
  const quoted = priceOf(ask, benefit, ground)
  if (!quoted.ok) return quoted
  const quote = quoted.value === null ? {} : { quote: quoted.value }
  const proved = await claimProof(world, tx, { member, digits: ask.proof }, now)
  if (!proved.ok) return proved
  const day = dayNumber(now, programme.zone)
  const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [])
  const _id = eventId({ member, reference: ask.reference })
  const use: BenefitUseRecord = { _id, member, benefit: benefit.id, day, at: now, ...ask.by, state: 'used', ...quote }
  return ok({
    account,
    entries,
    detail: { benefit: benefit.id, day, ...quote },
    answer: () => ({ use: use._id, payFen: quoted.value?.payFen ?? null }),
    write: async (commit) => {
      await commit.insert('benefitUse', use)
      await commit.put('tally', counted(tally, day, 1))
      await proved.value(commit)
    },
  })
}

/** Its price in full; null where it has none. What no rule covers has nothing to authorise. */
const priceOf = (ask: UseBenefit, benefit: Benefit, { programme, account, now }: OnceGround): Result<BenefitQuote | null> => {
  if (benefit.kind === 'concierge' || benefit.kind === 'adviser') return refuse({ code: 'benefit.kind', name: benefit.name, does: 'use' })
  if (factsAsked(benefit).length === 0) return ok(null)
  const facts = factsToday(programme, ask.facts ?? {}, now)
  const told = factsHold(facts)
  if (!told.ok) return told
  const chosen = chosenBenefits(programme, [benefit.id, ...(ask.beside ?? [])])
  if (!chosen.ok) return chosen
  const held = heldBenefits(programme, chosen.value, account, now)
  if (!held.ok) return held
  const quote = quoteOf(programme, chosen.value, facts, null)
  const open = quote.lines.length > 0 && quote.payFen === null
  if (quote.covered !== 'none' && !open) return ok(quote)
  const gap = quote.gaps.find(({ full }) => !full) ?? quote.gaps[0]
  return refuse({ code: 'benefit.uncovered', name: benefit.name, say: gap?.say ?? benefit.name, ask: gap?.ask ?? benefit.name })
}

export interface UndoBenefit {
  use: string
  reason: string
  reference: string
  by: { staff: string; store: string }
}

/** Takes back a use that did not come about; it may be used again. Refuses `benefit.unknown` and `benefit.undone`. */
export const undoBenefit = async (world: World, ask: UndoBenefit): Promise<Result<Used>> => {
  const found = await world.store.get<BenefitUseRecord>('benefitUse', ask.use)
  if (!found) return refuse({ code: 'benefit.unknown', benefit: ask.use })
  const { use, reason, reference, by } = ask
  const once = { member: found.member, reference, kind: 'benefitUndo' as const, asked: { use, reason }, ...by }
  return doOnce(world, once, (ground) => decideUndo(ask, found, ground))
}

const decideUndo = async (ask: UndoBenefit, found: BenefitUseRecord, ground: OnceGround): Promise<Result<Deed<'benefitUndo', Used>>> => {
  const use = await ground.tx.get<BenefitUseRecord>('benefitUse', ask.use)
  const state = undone(use ?? found)
  if (!state.ok) return state
  const { benefit, day, member } = found
  // The counts of a member who was merged since are closed.
  if (member !== ground.member._id) return refuse({ code: 'benefit.unknown', benefit: ask.use })
  const tally = await tallyOf(ground, member, benefit)
  const { account, entries } = postMoves(ground.account, { ...ground.cause, kind: 'restoration' }, [])
  return ok({
    account,
    entries,
    detail: { benefit, day, use: ask.use, reason: ask.reason },
    answer: () => ({ use: ask.use, payFen: null }),
    write: async (commit) => {
      await commit.put<BenefitUseRecord>('benefitUse', { ...(use ?? found), state: state.value })
      await commit.put('tally', counted(tally, day, -1))
    },
  })
}

export const benefitOf = ({ benefits = [] }: Programme, id: string) => benefits.find((one) => one.id === id)

const tallyOf = async ({ tx }: OnceGround, member: string, benefit: string): Promise<TallyRecord> => {
  const of = `benefit:${benefit}`
  return (await tx.get<TallyRecord>('tally', tallyId(member, of))) ?? emptyTally(member, of)
}
