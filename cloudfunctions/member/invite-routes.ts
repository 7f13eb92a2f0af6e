import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { dayText } from '../core/kernel'
import {
  confirmedBefore,
  confirmInvite,
  declineInvite,
  findInvite,
  viewInvite,
  type InviteBy,
} from '../flow/answer-invite'
import { route } from '../platform/host/route'
import { shopper } from './admit'
import { name } from './join-routes'

const code = z.string('the code of an invitation').regex(/^[0-9A-Za-z]{10}$/, 'the ten characters of the invitation')
const phoneCode = z.string('the code of the phone button').min(1, 'the code of the phone button').max(128, '128 characters at most')

/** The code of the invitation, or a phone that WeChat says is the caller's own. */
const byOf = async (world: World, input: { code?: string; phoneCode?: string }): Promise<Result<InviteBy>> => {
  if (input.code !== undefined) return { ok: true, value: { code: input.code } }
  if (input.phoneCode === undefined) {
    const rule = 'the code of the invitation, or the code of the phone button'
    return { ok: false, refusal: { code: 'input.invalid', field: 'code', rule } }
  }
  const phone = await world.wechat.phoneOf(input.phoneCode)
  return phone.ok ? { ok: true, value: { phone: phone.value } } : phone
}

const open = route<MemberContract, 'invite.open', { identity: string }>({
  input: z.strictObject({ code }),
  writes: false,
  admit: shopper,
  run: ({ world, input }) => viewInvite(world, input),
})

const confirm = route<MemberContract, 'invite.confirm', { identity: string }>({
  input: z.strictObject({
    code: code.optional(),
    phoneCode: phoneCode.optional(),
    name,
    birthday: z.iso.date('a date such as 1994-11-26').optional(),
    terms: z.boolean('true or false'),
    marketing: z.boolean('true or false'),
  }),
  writes: true,
  admit: shopper,
  run: async ({ world, who, input, reference }) => {
    if (!input.terms) return { ok: false, refusal: { code: 'consent.required', field: 'terms', rule: 'the charter and the privacy notice are agreed to' } }
    const today = dayText(world.clock.now(), (await world.programme()).zone)
    if (input.birthday !== undefined && (input.birthday < '1900-01-01' || input.birthday > today)) {
      return { ok: false, refusal: { code: 'input.invalid', field: 'birthday', rule: `a day from 1900-01-01 to ${today}` } }
    }
    const before = await confirmedBefore(world, who.identity, reference)
    if (before) return { ok: true, value: before }
    const by = await byOf(world, input)
    if (!by.ok) return by
    const found = await findInvite(world, by.value)
    if (!found.ok) return found
    const { name: own, birthday = null, marketing } = input
    const member = found.value.known.member._id
    return confirmInvite(world, { member, identity: who.identity, reference, name: own, birthday, marketing })
  },
})

const decline = route<MemberContract, 'invite.decline', { identity: string }>({
  input: z.strictObject({ code: code.optional(), phoneCode: phoneCode.optional() }),
  writes: true,
  admit: shopper,
  run: async ({ world, input, reference }) => {
    const by = await byOf(world, input)
    if (!by.ok) return by
    const found = await findInvite(world, by.value)
    return found.ok ? declineInvite(world, found.value.known.member._id, reference) : found
  },
})

export const inviteRoutes = { 'invite.open': open, 'invite.confirm': confirm, 'invite.decline': decline }
