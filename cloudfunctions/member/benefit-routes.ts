import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { ConciergeRecord } from '../../types/record'
import { askConcierge } from '../flow/ask-concierge'
import type { KnownMember } from '../flow/known-member'
import { listBenefits, listUses } from '../flow/list-benefits'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import { listRequests, viewRequest } from '../flow/list-concierge'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

const rows = `1 to ${String(PAGE_ROWS_AT_MOST)}`
const paged = {
  after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
  limit: z.int(rows).min(1, rows).max(PAGE_ROWS_AT_MOST, rows).optional(),
}
const id = (what: string) => z.string(what).regex(/^[a-z][a-z0-9-]{0,31}$/, `the id of ${what}`)

const mine = route<MemberContract, 'benefit.mine', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await listBenefits(world, who) }),
})

const uses = route<MemberContract, 'benefit.uses', KnownMember>({
  input: z.strictObject(paged),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = 20 } }) => listUses(world, who.member, { after, limit }),
})

const ask = route<MemberContract, 'concierge.ask', KnownMember>({
  input: z.strictObject({ benefit: id('a benefit'), service: id('a service'), wish: typedText(200) }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const asked = await askConcierge(world, { member: who.member._id, ...input, reference })
    if (!asked.ok) return asked
    const request = await world.store.get<ConciergeRecord>('concierge', asked.value.request)
    if (!request) return { ok: false, refusal: { code: 'concierge.unknown', request: asked.value.request } }
    return { ok: true, value: await viewRequest(world, request) }
  },
})

const requests = route<MemberContract, 'concierge.mine', KnownMember>({
  input: z.strictObject(paged),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = 20 } }) => listRequests(world, who.member, { after, limit }),
})

export const benefitRoutes = { 'benefit.mine': mine, 'benefit.uses': uses, 'concierge.ask': ask, 'concierge.mine': requests }
