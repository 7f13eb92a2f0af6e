/** Stored records of the programme's versions. */
import type { Doc } from './port/store'
import type { ProgrammeDocument } from './programme'

/** A numbered document. A draft may be put anew under its number; a published one never changes. */
export interface ProgrammeRecord extends Doc {
  version: number
  document: ProgrammeDocument
  state: 'draft' | 'published'
  /** When it was published, and the moment from which it is live; null for a draft. */
  publishedAt: number | null
  from: number | null
  /** Of a draft: how often it was saved, when last, and by whom; `savedBy` null: by a tool. */
  revision?: number
  savedAt?: number
  savedBy?: string | null
}

/** A version and the moment from which it is live. */
export interface VersionMoment {
  version: number
  from: number
}

/** The setting `live`: `value` is in force since `from`, unless one of `coming` (earliest first) is due since. */
export interface LiveRecord extends Doc {
  value: number
  from?: number
  coming?: VersionMoment[]
}
