import * as z from 'zod'
import type { BenefitView, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { BenefitUseRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { CHILDREN_AT_MOST } from '../core/benefit'
import { countFind } from '../flow/count-find'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { memberById } from '../flow/known-member'
import { listBenefits } from '../flow/list-benefits'
import { quoteBenefit } from '../flow/quote-benefit'
import { undoBenefit, useBenefit } from '../flow/use-benefit'
import { recordId, typedText } from '../platform/host/input'
import { benefit, BENEFITS_AT_ONCE, factsInput, said, several } from '../platform/host/quote-input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { proof } from './telephone-routes'

const facts = factsInput(AMOUNT_AT_MOST_FEN, CHILDREN_AT_MOST)
const member = recordId('the id of a member')
const unknown: Result<never> = { ok: false, refusal: { code: 'member.unknown', field: 'member', rule: 'a member of this chain' } }

const benefitQuote = route<StaffContract, 'benefit.quote', OnDuty>({
  input: z.strictObject({ member, benefits: z.array(benefit).min(1, several).max(BENEFITS_AT_ONCE, several), facts }),
  writes: false,
  admit: may('order.ring'),
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    return known ? quoteBenefit(world, known, { benefits: input.benefits, facts: said(input.facts) }) : unknown
  },
})

const benefitOf = route<StaffContract, 'benefit.of', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    return known ? { ok: true, value: await listBenefits(world, known) } : unknown
  },
})

/** What is left of the benefit after it was used or given back. */
const after = async (world: World, use: string, payFen: number | null): Promise<Result<BenefitView & { use: string; payFen: number | null }>> => {
  const made = await world.store.get<BenefitUseRecord>('benefitUse', use)
  const known = made && (await memberById(world, made.member))
  if (!made || !known) return unknown
  const { benefits } = await listBenefits(world, known)
  const view = benefits.find(({ id }) => id === made.benefit)
  return view ? { ok: true, value: { ...view, use, payFen } } : { ok: false, refusal: { code: 'benefit.unknown', benefit: made.benefit } }
}

const benefitUse = route<StaffContract, 'benefit.use', OnDuty>({
  input: z.strictObject({ member, benefit, proof, beside: z.array(benefit).max(BENEFITS_AT_ONCE - 1, several).optional(), facts: facts.optional() }),
  writes: true,
  admit: may('order.ring'),
  run: async ({ world, who, input, reference }) => {
    const counted = await countFind(world, { staff: who.staff._id, store: who.shop._id, by: 'proof' })
    if (!counted.ok) return counted
    const by = { staff: who.staff._id, store: who.shop._id }
    const { beside, facts: told, ...rest } = input
    const price = { ...(beside ? { beside } : {}), ...(told ? { facts: said(told) } : {}) }
    const used = await useBenefit(world, { ...rest, ...price, reference, by })
    return used.ok ? after(world, used.value.use, used.value.payFen) : used
  },
})

const benefitUndo = route<StaffContract, 'benefit.undo', OnDuty>({
  input: z.strictObject({ use: recordId('the id of a use'), reason: typedText(100) }),
  writes: true,
  admit: may('benefit.undo'),
  run: async ({ world, who, input, reference }) => {
    const by = { staff: who.staff._id, store: who.shop._id }
    const undone = await undoBenefit(world, { ...input, reference, by })
    return undone.ok ? after(world, undone.value.use, null) : undone
  },
})

export const benefitRoutes = { 'benefit.of': benefitOf, 'benefit.quote': benefitQuote, 'benefit.use': benefitUse, 'benefit.undo': benefitUndo }
