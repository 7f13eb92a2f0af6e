import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { endSubCard, type EndSubCard } from '../flow/end-sub-card'
import { memberByCard, memberById, memberByPhone, type KnownMember } from '../flow/known-member'
import { listSubCards } from '../flow/list-sub-cards'
import { openSubCard } from '../flow/open-sub-card'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const phone = z.string('a phone number').regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits')
const number = z.string('the number of a sub-card').regex(/^\d{11,18}$/, 'the number of a sub-card')
const main = recordId('phone, card number or id of the main member')

/** A sub-card hangs on a main card; without one there is nothing to open it on. */
const mainOf = async (world: World, text: string): Promise<Result<KnownMember>> => {
  const digits = /^\d{11,18}$/.test(text)
  const byNumber = text.length === 11 ? memberByPhone : memberByCard
  const found = await (digits ? byNumber : memberById)(world, text)
  return found && found.card === undefined
    ? { ok: true, value: found }
    : { ok: false, refusal: { code: 'sub.main', field: 'main', rule: 'phone or number of a main card that is open' } }
}

const list = route<StaffContract, 'subcard.list', OnDuty>({
  input: z.strictObject({ main }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input }) => {
    const found = await mainOf(world, input.main)
    return found.ok ? { ok: true, value: await listSubCards(world, found.value.member) } : found
  },
})

const open = route<StaffContract, 'subcard.open', OnDuty>({
  input: z.strictObject({ main, name: typedText(30), phone, phoneAgain: phone.optional() }),
  writes: true,
  admit: may('member.enrol'),
  run: async ({ world, who, input: { main: text, phoneAgain = null, ...input }, reference }) => {
    const found = await mainOf(world, text)
    if (!found.ok) return found
    const by = { store: who.shop._id, staff: who.staff._id }
    return openSubCard(world, { ...input, ...by, phoneAgain, reference, member: found.value.member._id })
  },
})

const end = (action: EndSubCard['action']) =>
  route<StaffContract, 'subcard.lose' | 'subcard.remove', OnDuty>({
    input: z.strictObject({ main, number }),
    writes: true,
    admit: may('member.enrol'),
    run: async ({ world, who, input, reference }) => {
      const found = await mainOf(world, input.main)
      if (!found.ok) return found
      const by = { store: who.shop._id, staff: who.staff._id }
      return endSubCard(world, { ...by, member: found.value.member._id, number: input.number, action, reference })
    },
  })

export const subCardRoutes = {
  'subcard.list': list,
  'subcard.open': open,
  'subcard.lose': end('lose'),
  'subcard.remove': end('remove'),
}
