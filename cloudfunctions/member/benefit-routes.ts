import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { KnownMember } from '../flow/known-member'
import { listBenefits } from '../flow/list-benefits'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

const benefitMine = route<MemberContract, 'benefit.mine', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await listBenefits(world, who) }),
})

export const benefitRoutes = { 'benefit.mine': benefitMine }
