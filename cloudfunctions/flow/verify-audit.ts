import type { World } from '../../types/port/world'
import type { AuditHead, AuditPending, AuditRecord } from '../../types/record'
import { ends, FIRST, follow, type Wrong } from './check-audit'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

const DAY_MS = 86_400_000

/** Every chain from its beginning: each record as it was hashed, in its place, behind the one before it, up to its head. */
export const verifyAudit = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const heads = new Set<string>()
  for await (const head of eachOf<AuditHead>(world, 'auditHead', {})) {
    heads.add(head._id)
    await verifyChain(world, head, report)
  }
  for await (const { _id, store } of eachOf<AuditRecord>(world, 'audit', {})) {
    if (!heads.has(store) && !(await world.store.get('auditHead', store))) report({ member: '', what: `audit ${_id}: the end of its chain`, stored: null, recomputed: store })
  }
  for await (const { _id, at } of eachOf<AuditPending>(world, 'auditPending', {})) {
    if (at < world.clock.now() - DAY_MS) report({ member: '', what: `audit ${_id}: its place in the chain`, stored: null, recomputed: 'one within a day' })
  }
}

const verifyChain = async (world: World, head: AuditHead, report: (difference: Difference) => void): Promise<void> => {
  let last = FIRST
  const tell: Wrong = (at, what, stored, recomputed) => {
    report({ member: '', what: `audit ${head._id}:${String(at)}: ${what}`, stored, recomputed })
  }
  for await (const record of eachOf<AuditRecord>(world, 'audit', { eq: { store: head._id }, order: 'sequence' })) {
    // What came in since the head was read is held by the next look.
    if (record.sequence > head.sequence) return
    last = follow(world, last, record, tell)
  }
  ends(head, last, tell)
}
