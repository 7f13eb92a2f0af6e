interface Paged {
  after?: string
  limit?: number
}

export interface SessionRow {
  session: string
  at: number
  expiresAt: number
  place: string
  endedAt: number | null
}

/** Sign-in at the console, as the mini-program answers it. All of the caller's own. */
export interface SessionStaffContract {
  /** What a QR code of the console asks: where it would sign in, and the two digits that the page shows beside it. */
  'session.look': { input: { code: string }; output: { place: string; digits: string; expiresAt: number } }
  'session.answer': { input: { code: string; approve: boolean }; output: { state: 'approved' | 'refused'; place: string } }
  'session.list': { input: Paged; output: { rows: SessionRow[]; next: string | null } }
  'session.end': { input: { session: string }; output: { session: string; endedAt: number } }
}
