import { z } from 'zod'
import type { StaffContract } from '../../types/contract'
import { mergeMembers } from '../flow/merge-members'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { manager, type OnDuty } from './admit'

const merge = route<StaffContract, 'member.merge', OnDuty>({
  input: z.strictObject({
    survivor: recordId('the id of the member that stays'),
    absorbed: recordId('the id of the member that is taken in'),
    reason: typedText(200),
  }),
  writes: true,
  admit: manager,
  run: ({ world, who: { staff, shop }, input, reference }) =>
    mergeMembers(world, { ...input, reference, store: shop._id, staff: staff._id }),
})

export const peopleRoutes = { 'member.merge': merge }
