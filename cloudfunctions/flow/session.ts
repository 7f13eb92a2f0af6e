import { ok, refuse } from '../core/kernel'
import type { SessionRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { SessionRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage } from './read-page'

export const SESSION_ROWS = 50

/** The session that a token opens now, or null: unknown, past its end, or ended by somebody. */
export const sessionOf = async (world: World, token: string): Promise<SessionRecord | null> => {
  const session = await world.store.get<SessionRecord>('session', world.keys.digest(token))
  return session && session.endedAt === null && session.expiresAt > world.clock.now() ? session : null
}

/** What a page sends beside the cookie, which another site's page cannot know. */
export const csrfOf = (world: World, token: string): string => world.keys.sign('session', `csrf:${token}`)

/** Sessions of a person, newest first. */
export const listSessions = async (
  world: World,
  { staff, after, limit }: { staff: string; after: string | undefined; limit: number },
): Promise<Result<{ rows: SessionRow[]; next: string | null }>> => {
  const page = await readPage<SessionRecord>(world, 'session', { eq: { staff }, order: 'at', desc: true }, { after, limit })
  if (!page.ok) return page
  const rows = page.value.items.map(({ _id, at, expiresAt, place, endedAt }) => ({ session: _id, at, expiresAt, place, endedAt }))
  return ok({ rows, next: page.value.next })
}

/** Ends a session of a person, their own where nobody else is named; once ended it stays as it is. Refuses `session.unknown`. */
export const endSession = (world: World, { session: id, staff, by = staff }: { session: string; staff: string; by?: string }): Promise<Result<{ session: string; endedAt: number }>> =>
  world.store.transact(async (tx) => {
    const session = await tx.get<SessionRecord>('session', id)
    if (session?.staff !== staff) return refuse({ code: 'session.unknown', session: id })
    const endedAt = session.endedAt ?? world.clock.now()
    if (session.endedAt === null) await tx.put<SessionRecord>('session', { ...session, endedAt, endedBy: by })
    return ok({ session: id, endedAt })
  })
