/** The programme at the staff's door: its versions, drafts that are edited as forms, and what an order would earn by one. */
import type { ProgrammeDocument, Words } from '../programme'
import type { BirthdayRelation, EarnFacts, OrderLine } from '../record'
import type { ProgrammeFaultView } from '../refusal/programme'
import type { PreviewRule } from './counter'

export type VersionState = 'live' | 'coming' | 'past' | 'draft'

export interface VersionRow {
  version: number
  state: VersionState
  edition: string
  publishedAt: number | null
  from: number | null
}

export interface VersionView {
  version: number
  state: VersionState
  from: number | null
  document: ProgrammeDocument
  /** Counts how often a draft was saved; 0 for what is published. */
  revision: number
  savedAt: number | null
  /** Id of the staff person who saved it last; null where a tool did. */
  savedBy: string | null
}

/** What differs from an earlier version, in sentences, each with its path. */
export interface ProgrammeChange {
  path: string
  words: Words
}

/** `changes` is empty as long as there are faults: what is wrong cannot be compared. */
export interface ProgrammeCheck {
  faults: ProgrammeFaultView[]
  changes: ProgrammeChange[]
}

/** An order that nobody made, by a member that may not be there. */
export interface TriedOrder {
  receivedFen: number
  channel: EarnFacts['channel']
  tier: string
  /** 1: the first order ever. */
  nth: number
  birthday: BirthdayRelation[]
  store?: string
  /** Left out: now. */
  paidAt?: number
  lines?: OrderLine[]
}

export interface TriedWallet {
  wallet: string
  name: Words
  scale: number
  points: number
  rules: PreviewRule[]
}

/** By the rules in force, and by the document; null where the document has faults. */
export interface TriedEarning {
  live: TriedWallet[]
  draft: TriedWallet[] | null
  faults: ProgrammeFaultView[]
}

export interface ProgrammeStaffContract {
  /** Latest number first. */
  'programme.versions': {
    input: { before?: number }
    output: { zone: string; now: number; rows: VersionRow[]; live: number | null; next: number | null }
  }
  'programme.view': { input: { version: number }; output: VersionView }
  /** The JSON Schema of a programme, from which forms are drawn. */
  'programme.schema': { input: Record<string, never>; output: { schema: Record<string, unknown> } }
  /** Everything wrong with a document, or how it differs from a version; without one from that in force. */
  'programme.check': { input: { document: Record<string, unknown>; against?: number }; output: ProgrammeCheck }
  /** Without a version: a new draft. `revision`: the one that was read, so that nobody overwrites unseen. */
  'programme.save': {
    input: { document: Record<string, unknown>; version?: number; revision?: number }
    output: { version: number; revision: number }
  }
  /** Makes a draft live as it was read, now or from a later moment. */
  'programme.publish': { input: { version: number; revision: number; from?: number }; output: { version: number; from: number } }
  /** Publishes an earlier version's document again, under a new number. */
  'programme.rollBack': { input: { version: number; from?: number }; output: { version: number; from: number } }
  'programme.tryOrder': { input: { document: Record<string, unknown>; order: TriedOrder }; output: TriedEarning }
}
