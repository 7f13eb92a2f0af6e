import type { Delimiter, FileEncoding } from '../port/sheet'
import type { Words } from '../programme'
import type {
  DateOrder,
  ExportKind,
  ImportField,
  ImportKind,
  ImportMapping,
  ImportProgress,
  ImportRowState,
  ImportStage,
  ImportState,
  MadeThing,
  RowFault,
} from '../record'

export interface FieldView {
  field: ImportField
  words: Words
  required: boolean
}

/** How far a stage is. `score`: percent of the cells asked for that are filled, rounded down; null: nothing is asked for. */
export interface StageView extends Pick<ImportProgress, 'rows' | 'states' | 'finishedAt'> {
  total: number
  score: number | null
}

export interface ImportView {
  batch: string
  kind: ImportKind
  name: string
  bytes: number
  state: ImportState
  /** Pieces that are there already, so that an upload goes on where it broke off. */
  pieces: { count: number; bytes: number; have: number[] }
  openedAt: number
  staff: string
  rows: number
  mapping: ImportMapping | null
  dateOrder: DateOrder | null
  /** Why it was, or is being, taken back; an undoing goes on under the same reason. */
  undoReason: string | null
  /** When the file itself was deleted. */
  forgottenAt: number | null
  stages: Partial<Record<ImportStage, StageView>>
}

/** What was found in the file, and what is guessed of it; nothing is written by looking. */
export interface ImportSight {
  format: 'csv' | 'xlsx'
  encoding: FileEncoding | null
  byteOrderMark: boolean
  delimiter: Delimiter | null
  sheets: string[]
  sheet: string | null
  /** The row with the names, from 1. */
  header: number
  rows: number
  columns: { name: string; samples: string[] }[]
  fields: FieldView[]
  oneOf: ImportField[]
  guessed: ImportMapping
  /** Dates whose order has to be said; empty: none has. */
  openDates: string[]
  merged: number
  formulas: number
}

export interface RowFaultView extends RowFault {
  /** `C`, as the spreadsheet names it; null: the whole row. */
  letter: string | null
  header: string | null
  words: Words
}

export interface ImportRowView {
  row: number
  state: ImportRowState
  faults: RowFaultView[]
  missing: ImportField[]
  made: MadeThing[]
}

export interface ExportView {
  export: string
  kind: ExportKind
  format: 'csv' | 'xlsx'
  reason: string
  phones: boolean
  staff: string
  askedAt: number
  rows: number
  /** Null while it is gathered. */
  file: { pieces: number; bytes: number } | null
  fetched: number
}

type Paged = { after?: string; limit?: number }
type How = { encoding?: FileEncoding; delimiter?: Delimiter; sheet?: string }

/** For managers. A batch goes: open, put (every piece), read, map, tryOut, run; and back: undo. */
export interface ImportContract extends Record<string, { input: unknown; output: unknown }> {
  'import.open': { input: { kind: ImportKind; name: string; bytes: number }; output: ImportView }
  /** `data`: base64; every piece but the last has `pieces.bytes` bytes. */
  'import.put': { input: { batch: string; n: number; data: string }; output: { have: number; count: number } }
  'import.read': { input: { batch: string } & How; output: ImportSight }
  'import.map': {
    input: { batch: string; mapping: ImportMapping; dateOrder?: DateOrder; wallet?: string } & How
    output: ImportView
  }
  /** Goes on with the trial for some seconds, or `rows` rows; call again until `finishedAt` is there. Writes nothing but its report. */
  'import.tryOut': { input: { batch: string; rows?: number }; output: ImportView }
  /** As the trial; every row is a commit of its own, once, whoever calls and however often. */
  'import.run': { input: { batch: string; rows?: number }; output: ImportView }
  'import.undo': { input: { batch: string; reason: string; rows?: number }; output: ImportView }
  'import.view': { input: { batch: string }; output: ImportView }
  'import.list': { input: Paged; output: { rows: ImportView[]; next: string | null } }
  'import.report': {
    input: { batch: string; stage: 'tried' | 'run'; state?: ImportRowState } & Paged
    output: { rows: ImportRowView[]; next: string | null }
  }
  /** The file itself is deleted; report and log stay. */
  'import.forget': { input: { batch: string }; output: ImportView }
  'export.open': {
    input: { kind: ExportKind; format: 'csv' | 'xlsx'; reason: string; phones?: boolean; from?: string; to?: string }
    output: ExportView
  }
  /** Gathers for some seconds; call again until `file` is there. */
  'export.step': { input: { export: string }; output: ExportView }
  /** A piece of the file, in base64. */
  'export.read': { input: { export: string; n: number }; output: { n: number; pieces: number; data: string } }
  'export.list': { input: Paged; output: { rows: ExportView[]; next: string | null } }
}

