import { z } from 'zod'
import type { MemberContract } from '../../types/contract'
import { completeness } from '../core/member'
import { changeMember } from '../flow/change-member'
import type { KnownMember } from '../flow/known-member'
import { viewCard } from '../flow/view-card'
import { viewCode } from '../flow/view-code'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { name } from './join-routes'

const nothing = z.strictObject({})

const cardMine = route<MemberContract, 'card.mine', KnownMember>({
  input: nothing,
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await viewCard(world, who) }),
})

const codeMine = route<MemberContract, 'code.mine', KnownMember>({
  input: nothing,
  writes: false,
  admit: cardHolder,
  run: ({ world, who }) => Promise.resolve({ ok: true, value: viewCode(world, who.member) }),
})

const profileSave = route<MemberContract, 'profile.save', KnownMember>({
  input: z.strictObject({
    name: name.optional(),
    birthday: z.iso.date('a date such as 1994-11-26').optional(),
    gender: z.enum(['female', 'male'], 'female or male').optional(),
    size: typedText(20).optional(),
  }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    if (input.birthday !== undefined && !pastDay(input.birthday, world.clock.now())) {
      return { ok: false, refusal: { code: 'input.invalid', field: 'birthday', rule: 'a day since 1900-01-01 that has passed' } }
    }
    const changed = await changeMember(world, who.member._id, reference, input)
    return changed.ok ? { ok: true, value: completeness(await world.programme(), changed.value) } : changed
  },
})

const pastDay = (day: string, now: number): boolean => day >= '1900-01-01' && Date.parse(day) <= now

const marketingSet = route<MemberContract, 'marketing.set', KnownMember>({
  input: z.strictObject({ agreed: z.boolean('true or false') }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const marketing = { agreed: input.agreed, at: world.clock.now() }
    const changed = await changeMember(world, who.member._id, reference, { marketing })
    return changed.ok ? { ok: true, value: { agreed: changed.value.marketing.agreed } } : changed
  },
})

export const cardRoutes = { 'card.mine': cardMine, 'code.mine': codeMine, 'profile.save': profileSave, 'marketing.set': marketingSet }
