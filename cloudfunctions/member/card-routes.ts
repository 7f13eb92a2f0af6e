import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { dayText } from '../core/kernel'
import { completeness } from '../core/member'
import { changeMember } from '../flow/change-member'
import type { KnownMember } from '../flow/known-member'
import { noteSeen } from '../flow/move-stage'
import { viewCard } from '../flow/view-card'
import { viewCode } from '../flow/view-code'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder, cardOpener } from './admit'
import { name } from './join-routes'

const nothing = z.strictObject({})

const cardMine = route<MemberContract, 'card.mine', KnownMember>({
  input: nothing,
  writes: false,
  admit: cardOpener,
  run: async ({ world, who }) => {
    const value = await viewCard(world, who)
    await noteSeen(world, who.member)
    return { ok: true, value }
  },
})

const codeMine = route<MemberContract, 'code.mine', KnownMember>({
  input: nothing,
  writes: false,
  admit: cardHolder,
  run: ({ world, who }) => Promise.resolve({ ok: true, value: viewCode(world, who.member) }),
})

const EARLIEST = '1900-01-01'

const outside = (day: string | undefined, today: string): boolean => day !== undefined && (day < EARLIEST || day > today)

const profileSave = route<MemberContract, 'profile.save', KnownMember>({
  input: z.strictObject({
    name: name.optional(),
    birthday: z.iso.date('a date such as 1994-11-26').optional(),
    gender: z.enum(['female', 'male'], 'female or male').optional(),
    wedding: z.iso.date('a date such as 2018-05-20').optional(),
    size: typedText(20).optional(),
  }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const programme = await world.programme()
    const today = dayText(world.clock.now(), programme.zone)
    const field = (['birthday', 'wedding'] as const).find((one) => outside(input[one], today))
    if (field) return { ok: false, refusal: { code: 'input.invalid', field, rule: `a day from ${EARLIEST} to ${today}` } }
    const changed = await changeMember(world, { member: who.member._id, reference, asked: input, change: input })
    return changed.ok ? { ok: true, value: completeness(programme, changed.value) } : changed
  },
})

const marketingSet = route<MemberContract, 'marketing.set', KnownMember>({
  input: z.strictObject({ agreed: z.boolean('true or false') }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const marketing = { agreed: input.agreed, at: world.clock.now() }
    const changed = await changeMember(world, { member: who.member._id, reference, asked: input, change: { marketing } })
    return changed.ok ? { ok: true, value: { agreed: input.agreed } } : changed
  },
})

export const cardRoutes = { 'card.mine': cardMine, 'code.mine': codeMine, 'profile.save': profileSave, 'marketing.set': marketingSet }
