import type { HandedOver, StaffMoveNote, StaffState } from '../record'
import type { Grants } from '../role'
import type { SessionRow } from './session'
import type { StaffRow } from './staff-life'

export interface StaffView extends StaffRow {
  storeName: string
  /** Whether a WeChat identity acts as this person. */
  bound: boolean
  may: Grants
  /** Who took over. */
  heir: string | null
  held: HandedOver
  /** What happened to them, newest first; `by` by name. */
  moves: StaffMoveNote[]
  /** The latest twenty sign-ins at the console. */
  sessions: SessionRow[]
  now: number
}

/** People as far as the caller's role reaches. */
export interface StaffOfficeContract {
  'staff.find': {
    input: { text?: string; role?: string; store?: string; state?: StaffState; after?: string; limit?: number }
    output: { rows: (StaffRow & { storeName: string })[]; next: string | null }
  }
  'staff.view': { input: { staff: string }; output: StaffView }
  /** Ends a sign-in of somebody else. */
  'staff.endSession': { input: { staff: string; session: string }; output: { session: string; endedAt: number } }
}
