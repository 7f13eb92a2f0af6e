interface Paged {
  after?: string
  limit?: number
}

/** Nothing of a till's key but how many there were. */
export interface TillRow {
  till: string
  store: string
  generation: number
  addedAt: number | null
  /** Until when the key before the present one is taken too; null: it is not. */
  oldKeyUntil: number | null
  /** When it was last served, told to five minutes; `oldKey`: it signed with a key that was replaced since. */
  seen: { at: number; oldKey: boolean } | null
  revoked: { at: number; reason: string } | null
}

/** The one time that a key is shown. */
export interface TillKeyShown {
  till: string
  store: string
  generation: number
  key: string
  oldKeyUntil: number | null
}

/** Tills of the store acted for. */
export interface TillOfficeContract {
  'till.list': { input: Paged; output: { rows: TillRow[]; next: string | null } }
  'till.add': { input: { till: string }; output: TillKeyShown }
  /** `generation` as it was read; `overlapHours`: for how long the key before goes on, 0 to 168. */
  'till.rotate': { input: { till: string; generation: number; overlapHours: number; reason: string }; output: TillKeyShown }
  'till.revoke': { input: { till: string; reason: string }; output: { till: string; revokedAt: number } }
}
