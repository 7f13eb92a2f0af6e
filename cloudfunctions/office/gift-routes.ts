import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { savePicture } from '../flow/save-picture'
import { viewGiftDraft } from '../flow/view-gift-draft'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { giftId } from '../staff/gift-schema'

const rule = 'base64 with its padding, without blanks'
const typeRule = 'what the file says it is, such as image/png'

/** How long it may be is the host's to bound, and how large the picture the flow's, which says both figures. */
const isBase64 = (data: string): boolean => data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data)

const save = route<OfficeContract, 'picture.save', OnDuty>({
  input: z.strictObject({ type: z.string(typeRule).max(100, typeRule), data: z.string(rule).refine(isBase64, rule) }),
  writes: true,
  admit: may('gift.edit'),
  run: ({ world, who, input, reference }) => savePicture(world, { ...input, reference, staff: who.staff._id }),
})

const draft = route<OfficeContract, 'gift.draft', OnDuty>({
  input: z.strictObject({ gift: giftId.optional() }),
  writes: false,
  admit: may('gift.edit'),
  run: ({ world, input: { gift = null } }) => viewGiftDraft(world, gift),
})

export const giftRoutes = { 'gift.draft': draft, 'picture.save': save }
