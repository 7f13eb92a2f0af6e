import { ok } from '../core/kernel'
import type { AuditCheck } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AuditHead, AuditRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { auditHash, NOTHING_BEFORE } from './audit'

const PAGE = 500
/** Records that one call goes through. */
const RECORDS_A_CALL = 2_000

export interface Link {
  sequence: number
  hash: string
}

export const FIRST: Link = { sequence: 0, hash: NOTHING_BEFORE }

export type Wrong = (at: number, what: string, stored: unknown, recomputed: unknown) => void

/** A record held against the one before it; the link that it makes. */
export const follow = (world: World, before: Link, record: AuditRecord, tell: Wrong): Link => {
  const sequence = before.sequence + 1
  const hash = auditHash(world, record)
  if (record.sequence !== sequence) tell(sequence, 'its place', record.sequence, sequence)
  if (record.previous !== before.hash) tell(sequence, 'the hash before it', record.previous, before.hash)
  if (record.hash !== hash) tell(sequence, 'its hash', record.hash, hash)
  return { sequence: record.sequence, hash: record.hash }
}

/** Where the chain ends must be its last record. */
export const ends = (head: AuditHead, last: Link, tell: Wrong): void => {
  if (last.sequence !== head.sequence) tell(last.sequence, 'the end of the chain', last.sequence, head.sequence)
  if (last.hash !== head.hash) tell(last.sequence, 'the hash at the end', last.hash, head.hash)
}

/** Goes on along the chain of a store from a link, so many records a call; tells the first place that is not whole. */
export const checkAudit = async (world: World, { store, from }: { store: string; from: Link | null }): Promise<Result<AuditCheck>> => {
  const head = await world.store.get<AuditHead>('auditHead', store)
  let last = from ?? FIRST
  const broken: { at: number; what: string }[] = []
  const tell: Wrong = (at, what) => void broken.push({ at, what })
  for (let read = 0; read < RECORDS_A_CALL && broken.length === 0; read += PAGE) {
    const { items } = await world.store.find<AuditRecord>('audit', { eq: { store }, range: { sequence: { gt: last.sequence } }, limit: PAGE })
    for (const record of items) {
      // What came in since the head was read is looked at by the next check.
      if (broken.length === 0 && record.sequence <= (head?.sequence ?? 0)) last = follow(world, last, record, tell)
    }
    if (items.length < PAGE) {
      if (broken.length === 0 && head) ends(head, last, tell)
      return ok(checkOf(head, last, broken, null))
    }
  }
  return ok(checkOf(head, last, broken, broken.length === 0 ? last : null))
}

const checkOf = (head: AuditHead | null, last: Link, [broken]: { at: number; what: string }[], next: Link | null): AuditCheck => ({
  records: head?.sequence ?? 0,
  checked: last.sequence,
  broken: broken ?? null,
  next,
})
