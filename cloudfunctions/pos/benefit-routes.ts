import type { BenefitQuoteAnswer, PosBenefitQuote } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { quoteBenefit } from '../flow/quote-benefit'
import { said } from '../platform/host/quote-input'
import { findBuyer } from './order-routes'

/** What benefits come to for a visit, before anything is rung up; nothing is kept. */
export const postBenefitQuote = async (world: World, _till: TillRecord, { benefits, facts, ...who }: PosBenefitQuote): Promise<Result<BenefitQuoteAnswer>> => {
  const buyer = await findBuyer(world, who)
  if (!buyer.ok) return buyer
  const quote = await quoteBenefit(world, buyer.value, { benefits, facts: said(facts) })
  return quote.ok ? { ok: true, value: { member: buyer.value.member._id, ...quote.value } } : quote
}
