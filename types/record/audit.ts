/** What staff did: written in the commit that did it, then bound into the chain of its store. */
import type { Doc } from '../port/store'

/** One record that was written; an inserted one is told by its name alone, since it stands there to be read. `begun`: a work of many commits. */
export interface AuditChange {
  record: string
  kind: 'new' | 'changed' | 'removed' | 'begun'
  fields: { field: string; before: string | null; after: string | null }[]
}

export interface AuditDeed {
  store: string
  staff: string
  name: string
  role: string
  /** The console's place, or that it came from the mini-program. */
  from: string
  action: string
  reference: string
  at: number
  reason: string | null
  changes: AuditChange[]
  /** Changes beyond those kept. */
  more: number
  /** Members whose records were written, so that it is found by them. */
  members?: string[]
}

/** Committed with the action itself, so that nothing is done without it; taken into the chain at once, or by the job. */
export interface AuditPending extends Doc, AuditDeed {}

/** `_id` is `<store>:<sequence>`; `hash` covers the deed, its place and the hash before it. */
export interface AuditRecord extends Doc, AuditDeed {
  sequence: number
  previous: string
  hash: string
}

/** Where the chain of a store ends. */
export interface AuditHead extends Doc {
  sequence: number
  hash: string
}
