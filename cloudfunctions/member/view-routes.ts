import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { KnownMember } from '../flow/known-member'
import { listViews, VIEWS_AT_MOST } from '../flow/note-view'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

const rule = `1 to ${String(VIEWS_AT_MOST)}`

const mine = route<MemberContract, 'view.mine', KnownMember>({
  input: z.strictObject({
    after: z.string('a cursor').max(512, 'the `next` of the page before').optional(),
    limit: z.int(rule).min(1, rule).max(VIEWS_AT_MOST, rule).optional(),
  }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = VIEWS_AT_MOST } }) => listViews(world, who.member, { after, limit }),
})

export const viewRoutes = { 'view.mine': mine }
