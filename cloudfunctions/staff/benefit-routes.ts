import * as z from 'zod'
import type { BenefitView, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { BenefitUseRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById } from '../flow/known-member'
import { listBenefits } from '../flow/list-benefits'
import { undoBenefit, useBenefit } from '../flow/use-benefit'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { onDuty, type OnDuty } from './admit'
import { proof } from './exchange-routes'
import { manager } from './gift-routes'

const member = recordId('the id of a member')
const unknown: Result<never> = { ok: false, refusal: { code: 'member.unknown', field: 'member', rule: 'a member of this chain' } }

const benefitOf = route<StaffContract, 'benefit.of', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: onDuty,
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    return known ? { ok: true, value: await listBenefits(world, known) } : unknown
  },
})

/** What is left of the benefit after it was used or given back. */
const after = async (world: World, use: string): Promise<Result<BenefitView & { use: string }>> => {
  const made = await world.store.get<BenefitUseRecord>('benefitUse', use)
  const known = made && (await memberById(world, made.member))
  if (!made || !known) return unknown
  const { benefits } = await listBenefits(world, known)
  const view = benefits.find(({ id }) => id === made.benefit)
  return view ? { ok: true, value: { ...view, use } } : { ok: false, refusal: { code: 'benefit.unknown', benefit: made.benefit } }
}

const benefitUse = route<StaffContract, 'benefit.use', OnDuty>({
  input: z.strictObject({ member, benefit: z.string('a benefit').regex(/^[a-z][a-z0-9-]{0,31}$/, 'the id of a benefit'), proof }),
  writes: true,
  admit: onDuty,
  run: async ({ world, who, input, reference }) => {
    const by = { staff: who.staff._id, store: who.shop._id }
    const used = await useBenefit(world, { ...input, reference, by })
    return used.ok ? after(world, used.value.use) : used
  },
})

const benefitUndo = route<StaffContract, 'benefit.undo', OnDuty>({
  input: z.strictObject({ use: recordId('the id of a use'), reason: typedText(100) }),
  writes: true,
  admit: manager,
  run: async ({ world, who, input, reference }) => {
    const by = { staff: who.staff._id, store: who.shop._id }
    const undone = await undoBenefit(world, { ...input, reference, by })
    return undone.ok ? after(world, undone.value.use) : undone
  },
})

export const benefitRoutes = { 'benefit.of': benefitOf, 'benefit.use': benefitUse, 'benefit.undo': benefitUndo }
