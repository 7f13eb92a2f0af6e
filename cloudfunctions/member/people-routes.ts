import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { endSubCard, type EndSubCard } from '../flow/end-sub-card'
import type { KnownMember } from '../flow/known-member'
import { listSubCards } from '../flow/list-sub-cards'
import { openSubCard } from '../flow/open-sub-card'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { name, phone } from './join-routes'

const subNumber = z.string('the number of a sub-card').regex(/^\d{11,18}$/, 'the number of a sub-card')

const list = route<MemberContract, 'subcard.list', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await listSubCards(world, who.member) }),
})

const open = route<MemberContract, 'subcard.open', KnownMember>({
  input: z.strictObject({ name, phone, phoneAgain: phone.optional() }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input: { phoneAgain = null, ...input }, reference }) =>
    openSubCard(world, { ...input, phoneAgain, reference, member: who.member._id, store: null, staff: null }),
})

const end = (action: EndSubCard['action']) =>
  route<MemberContract, 'subcard.lose' | 'subcard.remove', KnownMember>({
    input: z.strictObject({ number: subNumber }),
    writes: true,
    admit: cardHolder,
    run: ({ world, who, input: { number }, reference }) =>
      endSubCard(world, { member: who.member._id, number, action, reference, store: null, staff: null }),
  })

export const peopleRoutes = {
  'subcard.list': list,
  'subcard.open': open,
  'subcard.lose': end('lose'),
  'subcard.remove': end('remove'),
}
