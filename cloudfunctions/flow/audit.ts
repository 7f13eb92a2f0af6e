import { canonicalJson } from '../core/kernel'
import { AUDIT_CHANGES_AT_MOST, auditChange } from '../core/staff'
import type { Doc, Store, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AuditChange, AuditDeed, AuditHead, AuditPending, AuditRecord } from '../../types/record'

export type Deed = Omit<AuditDeed, 'changes' | 'more' | 'members'>

const MEMBERS_KEPT = 4

/**
 * Does something and keeps what it wrote. Every commit that writes carries its own audit, so a call that is killed leaves
 * either both or nothing; what is committed is then taken into the chain of the store, here or by the job.
 */
export const audited = async <T>(world: World, deed: Deed, run: (world: World) => Promise<T>): Promise<T> => {
  const witness = watch(world.store, deed)
  const answer = await run({ ...world, store: witness.store })
  for (const id of witness.pending()) await sealSoon(world, id)
  return answer
}

/**
 * Keeps that a work began which goes on through many commits, such as a job or an import: one record of who began it, and
 * none of every commit. The same begun twice in a moment is one.
 */
export const noteDeed = async (world: World, deed: Deed, record: string): Promise<void> => {
  const _id = `${deed.staff}:${deed.action}:${String(deed.at)}:${record.replace('/', '.')}`
  const changes: AuditChange[] = [{ record, kind: 'begun', fields: [] }]
  await world.store.transact((tx) => tx.put<AuditPending>('auditPending', { _id, ...deed, changes, more: 0 }))
  await sealSoon(world, _id)
}

/** What is done is done: where too many want the end of a chain at once, the job takes it in. */
const sealSoon = async (world: World, id: string): Promise<void> => {
  const [sealed] = await Promise.allSettled([sealAudit(world, id)])
  if (sealed.status === 'rejected' && !(sealed.reason instanceof Error && sealed.reason.name === 'Conflict')) throw sealed.reason
}

/** A store that adds to each commit what it changed. */
const watch = (store: Store, deed: Deed): { store: Store; pending: () => string[] } => {
  const pending: string[] = []
  let commits = 0
  const watched: Store = {
    get: (collection, id) => store.get(collection, id),
    find: (collection, query) => store.find(collection, query),
    close: () => store.close(),
    transact: async (work) => {
      const _id = `${deed.staff}:${deed.reference}:${String(deed.at)}:${String((commits += 1))}`
      let wrote = false
      const done = await store.transact(async (tx) => {
        const { tx: seen, changes, members } = witness(tx)
        const result = await work(seen)
        const all = changes()
        const about = members().slice(0, MEMBERS_KEPT)
        wrote = all.length > 0
        const kept = { changes: all.slice(0, AUDIT_CHANGES_AT_MOST), more: Math.max(0, all.length - AUDIT_CHANGES_AT_MOST), ...(about.length > 0 ? { members: about } : {}) }
        if (wrote) await tx.put<AuditPending>('auditPending', { _id, ...deed, ...kept })
        return result
      })
      if (wrote) pending.push(_id)
      return done
    },
  }
  return { store: watched, pending: () => pending }
}

/** Tries that are counted so that nobody can go through all there are: no deed of the staff's. */
const COUNTERS: ReadonlySet<string> = new Set(['finding', 'couponGuess'])

/** A transaction that remembers what was read and what is written over it. */
const witness = (tx: Tx): { tx: Tx; changes: () => AuditChange[]; members: () => string[] } => {
  const [read, written] = [new Map<string, Doc | null>(), new Map<string, Doc | null>()]
  const note = (collection: string, id: string, doc: Doc | null): void => void written.set(`${collection}/${id}`, doc)
  const seen: Tx = {
    get: async (collection, id) => {
      const doc = await tx.get(collection, id)
      const name = `${collection}/${id}`
      if (!read.has(name) && !written.has(name)) read.set(name, doc)
      return doc as never
    },
    insert: (collection, doc) => (note(collection, doc._id, doc), tx.insert(collection, doc)),
    put: (collection, doc) => (note(collection, doc._id, doc), tx.put(collection, doc)),
    remove: (collection, id) => (note(collection, id, null), tx.remove(collection, id)),
  }
  const fieldsOf = (doc: Doc | null | undefined) => (doc ? { ...doc } : null)
  const deeds = () => [...written].filter(([name]) => !COUNTERS.has(name.slice(0, name.indexOf('/'))))
  const members = () => [...new Set(deeds().flatMap(([name, doc]) => memberIn(name, doc)))]
  return { tx: seen, members, changes: () => deeds().map(([name, doc]) => auditChange(name, fieldsOf(read.get(name)), fieldsOf(doc))) }
}

/** Whose record it is: the member's own, the account, or what names a member. */
const memberIn = (name: string, doc: Doc | null): string[] => {
  const [collection = '', id = ''] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)]
  if (collection === 'member' || collection === 'account') return [id]
  const { member } = (doc ?? {}) as { member?: unknown }
  return typeof member === 'string' ? [member] : []
}

export const NOTHING_BEFORE = '0'.repeat(64)

/** The hash of a record: of everything it says, the hash before it included. */
export const auditHash = (world: World, record: AuditRecord): string => world.keys.digest(canonicalJson({ ...record, hash: undefined }))

/** Takes what was done into the chain of its store, once. Whether there was anything to take. */
export const sealAudit = (world: World, id: string): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const pending = await tx.get<AuditPending>('auditPending', id)
    if (!pending) return false
    const { _id, ...deed } = pending
    const head = await tx.get<AuditHead>('auditHead', deed.store)
    const sequence = (head?.sequence ?? 0) + 1
    const open: AuditRecord = { ...deed, _id: `${deed.store}:${String(sequence)}`, sequence, previous: head?.hash ?? NOTHING_BEFORE, hash: '' }
    const hash = auditHash(world, open)
    await tx.insert<AuditRecord>('audit', { ...open, hash })
    await tx.put<AuditHead>('auditHead', { _id: deed.store, sequence, hash })
    await tx.remove('auditPending', _id)
    return true
  })
