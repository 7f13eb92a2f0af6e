import { maskPhone, ok, tailOf } from '../core/kernel'
import type { InvitedView, UnitAnswer, UnitPersonView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardRecord, CardState, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { codeOf } from './import-unit'
import { pageOf, type Paged } from './page-of'

const DAY_MS = 86_400_000

export const INVITED_ROWS_AT_MOST = 50

/** People of a unit who have not answered, longest waiting first: whom to remind. */
export const listInvited = async (
  world: World,
  { unit, after, limit }: { unit: string; after: string | undefined; limit: number },
): Promise<Result<Paged<InvitedView>>> => {
  const now = world.clock.now()
  const query = { eq: { unit, state: 'invited' }, order: 'issuedAt', limit, after }
  const page = await pageOf<CardRecord>(world, 'card', query)
  if (!page.ok) return page
  const rows = await Promise.all(
    page.value.items.map(async ({ member: id, issuedAt }): Promise<InvitedView | null> => {
      const member = await world.store.get<MemberRecord>('member', id)
      if (!member) return null
      const { name, phone } = member
      const days = Math.floor((now - issuedAt) / DAY_MS)
      return { member: id, name, phoneMasked: maskPhone(phone), invitedAt: issuedAt, days, code: codeOf(world, id) }
    }),
  )
  return ok({ rows: rows.filter((row) => row !== null), next: page.value.next })
}

const stored: Readonly<Record<UnitAnswer, CardState>> = { invited: 'invited', confirmed: 'active', declined: 'cancelled' }

/** People of a unit by what they answered. */
export const listPeople = async (
  world: World,
  { unit, state, after, limit }: { unit: string; state: UnitAnswer; after: string | undefined; limit: number },
): Promise<Result<Paged<UnitPersonView>>> => {
  const page = await pageOf<CardRecord>(world, 'card', { eq: { unit, state: stored[state] }, order: 'issuedAt', limit, after })
  if (!page.ok) return page
  const rows = await Promise.all(
    page.value.items.map(async ({ number, member: id, issuedAt, since }): Promise<UnitPersonView> => {
      const member = await world.store.get<MemberRecord>('member', id)
      const waits = state === 'invited'
      return {
        ...{ member: id, name: member?.name ?? '', phoneMasked: maskPhone(member?.phone ?? null), cardTail: tailOf(number) },
        ...{ state, invitedAt: issuedAt, answeredAt: waits ? null : since, code: waits ? codeOf(world, id) : null },
      }
    }),
  )
  return ok({ rows, next: page.value.next })
}
