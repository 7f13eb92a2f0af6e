import * as z from 'zod'
import type { CardAnswer, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { refuse } from '../core/kernel'
import { cardStanding } from '../flow/card-standing'
import { changeCard, type ChangeCard } from '../flow/change-card'
import { memberById } from '../flow/known-member'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { reasonId } from './entry-input'

const member = recordId('the id of a member')
const reason = typedText(200)
/** A sanction stands on a breach that is written down. */
const breach = z.strictObject({ member, breach: reason })

type Change = Pick<ChangeCard, 'member' | 'reference' | 'change'> & Partial<Pick<ChangeCard, 'reason' | 'waived'>>

const change = (world: World, { staff, shop }: OnDuty, ask: Change): Promise<Result<CardAnswer>> =>
  changeCard(world, { reason: null, waived: null, ...ask, store: shop._id, staff: staff._id, waivedFenADay: staff.may['member.enrol']?.waivedFenADay })

const standing = route<StaffContract, 'card.of', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, who, input }) => {
    const known = await memberById(world, input.member)
    if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    return cardStanding(world, known, who.shop)
  },
})

const replace = route<StaffContract, 'card.replace', OnDuty>({
  input: z.strictObject({ member, reason: reason.optional(), waived: reasonId.optional() }),
  writes: true,
  admit: may('member.enrol'),
  run: ({ world, who, input, reference }) => {
    const told = { reason: input.reason ?? null, waived: input.waived ?? null }
    return change(world, who, { ...told, member: input.member, reference, change: 'replaced' })
  },
})

const renew = route<StaffContract, 'card.renew', OnDuty>({
  input: z.strictObject({ member, waived: reasonId.optional() }),
  writes: true,
  admit: may('member.enrol'),
  run: ({ world, who, input, reference }) =>
    change(world, who, { member: input.member, waived: input.waived ?? null, reference, change: 'renewed' }),
})

const suspend = route<StaffContract, 'card.suspend', OnDuty>({
  input: breach,
  writes: true,
  admit: may('card.stop'),
  run: ({ world, who, input, reference }) =>
    change(world, who, { member: input.member, reason: input.breach, reference, change: 'suspended' }),
})

const reinstate = route<StaffContract, 'card.reinstate', OnDuty>({
  input: z.strictObject({ member, reason }),
  writes: true,
  admit: may('card.stop'),
  run: ({ world, who, input, reference }) =>
    change(world, who, { member: input.member, reason: input.reason, reference, change: 'reinstated' }),
})

const cancel = route<StaffContract, 'card.cancel', OnDuty>({
  input: breach,
  writes: true,
  admit: may('card.stop'),
  run: ({ world, who, input, reference }) =>
    change(world, who, { member: input.member, reason: input.breach, reference, change: 'cancelled' }),
})

export const cardRoutes = {
  'card.of': standing,
  'card.replace': replace,
  'card.renew': renew,
  'card.suspend': suspend,
  'card.reinstate': reinstate,
  'card.cancel': cancel,
}
