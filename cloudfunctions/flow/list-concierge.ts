import { conciergeOver } from '../core/benefit'
import { ok } from '../core/kernel'
import type { ConciergeRow, ConciergeView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ConciergeRecord, ConciergeState, MemberRecord, StaffRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { pageOf } from './page-of'

interface PageAsk {
  after: string | undefined
  limit: number
}

interface Listed<T> {
  rows: T[]
  next: string | null
  zone: string
  now: number
}

/** Of a member who was merged no more are shown than this. */
const REQUESTS_ABSORBED = 50

/** A member's requests, newest first; the last page ends with those of members who were merged into this one. */
export const listRequests = async (world: World, { _id, absorbed = [] }: MemberRecord, ask: PageAsk): Promise<Result<Listed<ConciergeView>>> => {
  const page = await listed(world, { eq: { member: _id }, desc: true, ...ask }, (request) => viewRequest(world, request))
  if (!page.ok || page.value.next !== null) return page
  const query = (member: string) => ({ eq: { member }, order: 'at', desc: true, limit: REQUESTS_ABSORBED })
  const before = await Promise.all(absorbed.map((one) => world.store.find<ConciergeRecord>('concierge', query(one))))
  const rows = await Promise.all(before.flatMap(({ items }) => items).map((one) => viewRequest(world, one)))
  return ok({ ...page.value, rows: [...page.value.rows, ...rows] })
}

/** A store's requests in one state, the longest waiting first. */
export const listStoreRequests = async (
  world: World,
  { store, state, ...ask }: PageAsk & { store: string; state: ConciergeState },
): Promise<Result<Listed<ConciergeRow>>> =>
  listed(world, { eq: { store, state }, ...ask }, async (request) => {
    const member = await world.store.get<MemberRecord>('member', request.member)
    const overdue = !conciergeOver(request.state) && request.answerBy < world.clock.now()
    // Whoever answers has to reach the member, and answers for the own store alone.
    const who = { member: request.member, memberName: member?.name ?? '', phone: member?.phone ?? '', overdue }
    return { ...(await viewRequest(world, request)), ...who }
  })

const listed = async <T>(
  world: World,
  query: PageAsk & { eq: Record<string, string>; desc?: true },
  view: (request: ConciergeRecord) => Promise<T>,
): Promise<Result<Listed<T>>> => {
  const page = await pageOf<ConciergeRecord>(world, 'concierge', { ...query, order: 'at' })
  if (!page.ok) return page
  const { zone } = await world.programme()
  return ok({ rows: await Promise.all(page.value.items.map(view)), next: page.value.next, zone, now: world.clock.now() })
}

export const viewRequest = async (world: World, { _id, name, wish, store, state, at, answerBy, steps }: ConciergeRecord): Promise<ConciergeView> => {
  const shop = await world.store.get<StoreRecord>('shop', store)
  const told = steps.map(async ({ step, at: when, staff, note }) => {
    const person = await world.store.get<StaffRecord>('staff', staff)
    return { step, at: when, by: person?.name ?? staff, note }
  })
  return { request: _id, service: name, wish, store: shop?.name ?? store, state, at, answerBy, steps: await Promise.all(told) }
}
