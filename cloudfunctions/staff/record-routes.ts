import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { refuse } from '../core/kernel'
import { memberById } from '../flow/known-member'
import { listTalks, saveTalk, TALK_CHARACTERS, TALKS_AT_MOST } from '../flow/save-talk'
import { openRecord } from '../flow/view-record'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './gift-routes'

const member = recordId('the id of a member')
const kinds = ['wish', 'fit', 'care', 'other'] as const

const view = route<StaffContract, 'member.view', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: may('member.read'),
  run: ({ world, who, input }) => openRecord(world, input.member, who.staff),
})

const save = route<StaffContract, 'talk.save', OnDuty>({
  input: z.strictObject({
    member,
    kind: z.enum(kinds, `one of ${kinds.join(', ')}`),
    text: typedText(TALK_CHARACTERS).regex(/^(?!.*1[3-9]\d{9})/, 'no phone number: it stands in the record already'),
  }),
  writes: true,
  admit: may('member.care'),
  run: ({ world, who, input, reference }) => saveTalk(world, { ...input, reference, staff: who.staff }),
})

const list = route<StaffContract, 'talk.list', OnDuty>({
  input: z.strictObject({ member, ...paged(TALKS_AT_MOST) }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input: { member: asked, after, limit = TALKS_AT_MOST } }) => {
    const known = await memberById(world, asked)
    if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    return listTalks(world, known.member, { after, limit })
  },
})

export const recordRoutes = { 'member.view': view, 'talk.save': save, 'talk.list': list }
