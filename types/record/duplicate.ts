/** Cards that may be one person's: attempts to join that were refused, and pairs that staff looks at. */
import type { Doc } from '../port/store'

/** Somebody tried to join with what a member holds already. `_id` = `<member>:<scope>`, so that one asker makes one record. */
export interface AttemptRecord extends Doc {
  member: string
  /** What was held already. */
  by: 'phone' | 'identity'
  store: string
  staff: string | null
  scene: string | null
  firstAt: number
  lastAt: number
  times: number
  /** Of the last one; the same request sent again does not count. */
  reference: string
}

/** `identity`: one WeChat identity with a card tried to join with the phone of another. */
export type DuplicateReason = 'nameBirthday' | 'nameTail' | 'identity'

/** Two members who may be one person. `_id` = both ids, the smaller first, with a colon between. */
export interface DuplicateRecord extends Doc {
  members: [string, string]
  reasons: DuplicateReason[]
  foundAt: number
  state: 'open' | 'dismissed' | 'merged'
  /** Null while open. */
  decided: { at: number; by: string; reason: string } | null
}
