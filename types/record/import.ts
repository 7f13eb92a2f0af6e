/** Old records that are brought in from a file, and lists that are given out as one. */
import type { Doc } from '../port/store'
import type { Delimiter, FileEncoding } from '../port/sheet'
import type { Refusal } from '../refusal'

export type ImportKind = 'members' | 'points' | 'stored' | 'coupons' | 'orders'

export type ImportField =
  | 'phone'
  | 'name'
  | 'birthday'
  | 'gender'
  | 'size'
  | 'card'
  | 'joined'
  | 'points'
  | 'until'
  | 'real'
  | 'bonus'
  | 'template'
  | 'number'
  | 'paidAt'
  | 'total'
  | 'discount'
  | 'store'

/** Day first or month first, where a date can be read either way: asked once for a file. */
export type DateOrder = 'dayFirst' | 'monthFirst'

/** Column numbers from 0, by what they hold. */
export type ImportMapping = Partial<Record<ImportField, number>>

/** What is wrong with a cell or row; `refused`: what the flow said, with its figures. */
export type RowFaultCode =
  | 'missing'
  | 'formula'
  | 'merged'
  | 'error'
  | 'digitsLost'
  | 'phone'
  | 'name'
  | 'birthday'
  | 'gender'
  | 'size'
  | 'card'
  | 'date'
  | 'dateOrder'
  | 'past'
  | 'future'
  | 'number'
  | 'negative'
  | 'money'
  | 'tooMuch'
  | 'template'
  | 'orderNumber'
  | 'store'
  | 'discount'
  | 'noOwner'
  | 'twoOwners'
  | 'repeated'
  | 'known'
  | 'refused'

export interface RowFault {
  code: RowFaultCode
  field: ImportField | null
  /** From 0; null: the row as a whole. */
  column: number | null
  /** What stands there, phone numbers masked; at most 40 characters. */
  got: string
  /** Of `repeated`: the row that has it already. */
  row?: number
  refusal?: Refusal
}

/** What a row made, so that it can be taken back. */
export type MadeThing =
  | { kind: 'member'; member: string }
  | { kind: 'points'; member: string; wallet: string; points: number }
  | { kind: 'stored'; member: string; realFen: number; bonusFen: number }
  | { kind: 'coupon'; member: string; coupon: string }
  | { kind: 'order'; member: string; number: string }

/**
 * `ready`: a trial found nothing against it; `made`: brought in; `undone`: taken back; `kept`: could not be taken back, or
 * not all of it. `duplicate` and `refused` rows are left out.
 */
export type ImportRowState = 'ready' | 'duplicate' | 'refused' | 'made' | 'undone' | 'kept'

export interface ImportRow {
  /** As a spreadsheet numbers it. */
  row: number
  state: ImportRowState
  faults: RowFault[]
  /** Fields the programme asks for and the row does not tell. */
  missing: ImportField[]
  /** Of so many fields asked for, so many are told. */
  filled: number
  asked: number
  made: MadeThing[]
}

export type ImportStage = 'tried' | 'run' | 'undone'

/** `parts` are a hundred rows each; `next`: the first that is not done. */
export interface ImportProgress {
  next: number
  rows: number
  states: Partial<Record<ImportRowState, number>>
  /** Cells of the fields that are asked for: filled, and all; their share is the completeness score. */
  filled: number
  asked: number
  finishedAt: number | null
}

export type ImportState = 'uploading' | 'read' | 'mapped' | 'tried' | 'running' | 'done' | 'undoing' | 'undone'

/** One file that is brought in. `_id` = `i` and twenty hex digits of who asked and the reference. */
export interface ImportBatch extends Doc {
  kind: ImportKind
  name: string
  bytes: number
  pieces: number
  store: string
  staff: string
  openedAt: number
  state: ImportState
  how: { format: 'csv' | 'xlsx'; encoding: FileEncoding | null; delimiter: Delimiter | null; sheet: string | null } | null
  /** Names of the columns; `header`: the row they stand in, from 1. */
  columns: string[]
  header: number
  /** The last row with anything in it, and how many have. */
  lastRow: number
  rows: number
  mapping: ImportMapping | null
  dateOrder: DateOrder | null
  /** The wallet that points go to; null: the programme's first. */
  wallet: string | null
  progress: Partial<Record<ImportStage, ImportProgress>>
  undoReason: string | null
  undoneBy: string | null
  /** When the file itself was deleted. */
  forgottenAt: number | null
}

/** A piece of a file; `_id` = `<batch>:<n>`, `digest`: of its bytes as they were sent. */
export interface ImportPiece extends Doc {
  batch: string
  digest: string
  data: string
}

/** What a stage came to for a hundred rows; `_id` = `<batch>:<stage>:<n>`, an undoing writes over those of its run. */
export interface ImportPart extends Doc {
  batch: string
  rows: ImportRow[]
}

export type ExportKind = 'members' | 'ledger' | 'orders' | 'audit'

/** One list that is given out, with the reason: the log entry of it. `_id` = `x` and twenty hex digits. */
export interface ExportRecord extends Doc {
  kind: ExportKind
  format: 'csv' | 'xlsx'
  reason: string
  /** Phones in full, since the role allows it. */
  phones: boolean
  store: string
  staff: string
  askedAt: number
  /** The store whose records alone are given out; null: the chain's. */
  only: string | null
  /** Rows from then on, and before; business time. */
  from: number | null
  to: number | null
  cursor: string | null
  parts: number
  rows: number
  gathered: boolean
  /** The file: pieces and bytes; null while it is gathered. */
  file: { pieces: number; bytes: number } | null
  /** Every time somebody fetched its first piece. */
  fetched: { at: number; by: string }[]
}

/** Gathered rows, or a piece of the file; `_id` = `<export>:<n>` or `<export>:file:<n>`. */
export interface ExportPart extends Doc {
  export: string
  rows?: (string | number)[][]
  data?: string
}
