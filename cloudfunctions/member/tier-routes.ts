import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { applyForTier } from '../flow/apply-tier'
import type { KnownMember } from '../flow/known-member'
import { listRules } from '../flow/list-rules'
import { viewTiers } from '../flow/view-tiers'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder, visitor } from './admit'

const mine = route<MemberContract, 'tiers.mine', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await viewTiers(world, who) }),
})

/** The id of a tier or a track, as the page gave it. */
const id = z.string('an id').regex(/^[a-z][a-z0-9_-]{0,31}$/, 'an id as the page of tiers gave it')

const apply = route<MemberContract, 'tier.apply', KnownMember>({
  input: z.strictObject({ tier: id, track: id.optional(), store: recordId('the id of a store').optional() }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input: { tier, track = null, store = null }, reference }) =>
    applyForTier(world, { member: who.member._id, reference, tier, track, store, staff: null }),
})

const rules = route<MemberContract, 'rules.list', { identity: string | null }>({
  input: z.strictObject({ before: z.int('a version').min(1, '1 or more').max(1_000_000, 'a version').optional() }),
  writes: false,
  admit: visitor,
  run: async ({ world, input }) => ({ ok: true, value: await listRules(world, input.before) }),
})

export const tierRoutes = { 'tiers.mine': mine, 'tier.apply': apply, 'rules.list': rules }
