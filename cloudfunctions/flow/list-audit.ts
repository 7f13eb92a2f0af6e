import { ok } from '../core/kernel'
import type { AuditRow } from '../../types/contract'
import type { Query } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AuditRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

/** Reads that one call makes while it looks for rows that fit. */
const LOOKS = 20
/** Rows that are examined at once where few fit. */
const EXAMINED = 200

export interface AuditAsk {
  store: string
  staff?: string | undefined
  action?: string | undefined
  member?: string | undefined
  /** A day, from its first moment to the first of the next. */
  day: { from: number; until: number } | null
}

/**
 * Deeds of a store, newest first. Day and person are asked by an index; what else is asked narrows the rows examined, so a
 * page may hold few rows, or none, and still have a next. Refuses `input.invalid` for a cursor that no page gave.
 */
export const listAudit = async (world: World, ask: AuditAsk, { after, limit }: Paged): Promise<Result<{ rows: AuditRow[]; next: string | null }>> => {
  const found: AuditRecord[] = []
  let cursor = after
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const narrow = found.length > 0 || limit < EXAMINED ? limit - found.length : EXAMINED
    const page = await readPage<AuditRecord>(world, 'audit', queryOf(ask), { after: cursor, limit: narrow })
    if (!page.ok) return page
    found.push(...page.value.items)
    cursor = page.value.next ?? undefined
    if (cursor === undefined || found.length === limit) break
  }
  return ok({ rows: await Promise.all(found.map((record) => rowOf(world, record))), next: cursor ?? null })
}

const queryOf = ({ store, staff, action, member, day }: AuditAsk): Omit<Query, 'limit' | 'after'> => {
  const narrowed = { ...(action === undefined ? {} : { action }), ...(member === undefined ? {} : { members: member }) }
  if (day) return { eq: { store }, range: { at: { gte: day.from, lt: day.until } }, desc: true, match: { ...narrowed, ...(staff === undefined ? {} : { staff }) } }
  if (staff !== undefined) return { eq: { store, staff }, order: 'sequence', desc: true, match: narrowed }
  return { eq: { store }, order: 'sequence', desc: true, match: narrowed }
}

const rowOf = async (world: World, { _id, members = [], ...row }: AuditRecord): Promise<AuditRow> => {
  const named = await Promise.all(members.map(async (member) => ({ member, name: (await world.store.get<MemberRecord>('member', member))?.name ?? '' })))
  return { ...row, id: _id, members: named }
}
