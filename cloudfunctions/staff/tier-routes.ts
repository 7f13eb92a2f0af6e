import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { applyForTier } from '../flow/apply-tier'
import { orSecond, type AskSecond } from '../flow/ask-second'
import { decideTier } from '../flow/decide-tier'
import { listTierApplications, listTierNotices, TIER_ROWS_AT_MOST, viewTierApplication } from '../flow/list-tiers'
import { grantTier, lowerTier } from '../flow/move-tier'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const id = z.string('an id').regex(/^[a-z][a-z0-9_-]{0,31}$/, 'the id of a tier or a track of the programme')
const member = recordId('the id of a member')
/** Whether one is needed is the flow's to say, so that a missing one is refused as that. */
const reason = z
  .string('the reason, in words')
  .max(200, '200 characters at most')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters')
  .optional()

const pageRule = `1 to ${String(TIER_ROWS_AT_MOST)}`
const page = z.strictObject({
  after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
  limit: z.int(pageRule).min(1, pageRule).max(TIER_ROWS_AT_MOST, pageRule).optional(),
})

const apply = route<StaffContract, 'tier.apply', OnDuty>({
  input: z.strictObject({ member, tier: id, track: id.optional() }),
  writes: true,
  admit: may('member.care'),
  run: ({ world, who, input, reference }) =>
    applyForTier(world, {
      member: input.member,
      tier: input.tier,
      track: input.track ?? null,
      store: who.shop._id,
      staff: who.staff._id,
      reference,
    }),
})

const applications = route<StaffContract, 'tier.applications', OnDuty>({
  input: page,
  writes: false,
  admit: may('member.read'),
  run: ({ world, who, input: { after, limit = TIER_ROWS_AT_MOST } }) =>
    listTierApplications(world, { store: who.shop._id, after, limit }),
})

const application = recordId('the id of an application')

const view = route<StaffContract, 'tier.application', OnDuty>({
  input: z.strictObject({ application }),
  writes: false,
  admit: may('member.read'),
  run: ({ world, who, input }) => viewTierApplication(world, who.shop._id, input.application),
})

const decide = route<StaffContract, 'tier.decide', OnDuty>({
  input: z.strictObject({ application, enter: z.boolean('true or false'), reason }),
  writes: true,
  admit: may('tier.move'),
  run: ({ world, who, input: { application: which, enter, reason: why }, reference }) =>
    decideTier(world, { application: which, enter, reason: why, reference, staff: who.staff }),
})

const grantOf = ({ member: id, tier, track, reason: why }: StaffContract['tier.grant']['input']) => ({ member: id, tier, track: track ?? null, reason: why })

const grantAsked = ({ staff, shop }: OnDuty, input: StaffContract['tier.grant']['input'], reference: string): AskSecond => {
  const asked = { ...grantOf(input), may: staff.may }
  return { kind: 'tierGrant', store: shop._id, staff: staff._id, reference, asked, reason: input.reason ?? null }
}

const grant = route<StaffContract, 'tier.grant', OnDuty>({
  input: z.strictObject({ member, tier: id, track: id.optional(), reason }),
  writes: true,
  admit: may('tier.move'),
  run: ({ world, who, input, reference }) =>
    orSecond(world, grantAsked(who, input, reference), () => grantTier(world, { ...grantOf(input), reference, staff: who.staff })),
})

const downgrade = route<StaffContract, 'tier.downgrade', OnDuty>({
  input: z.strictObject({ member, track: id.optional(), reason }),
  writes: true,
  admit: may('tier.move'),
  run: ({ world, who, input, reference }) =>
    lowerTier(world, { member: input.member, track: input.track ?? null, reason: input.reason, reference, staff: who.staff }),
})

const notices = route<StaffContract, 'tier.notices', OnDuty>({
  input: page,
  writes: false,
  admit: may('member.read'),
  run: ({ world, who, input: { after, limit = TIER_ROWS_AT_MOST } }) => listTierNotices(world, { store: who.shop._id, after, limit }),
})

export const tierRoutes = {
  'tier.apply': apply,
  'tier.applications': applications,
  'tier.application': view,
  'tier.decide': decide,
  'tier.grant': grant,
  'tier.downgrade': downgrade,
  'tier.notices': notices,
}
