interface Paged {
  after?: string
  limit?: number
}

export interface StoreRow {
  store: string
  name: string
  nameEn: string | null
  city: string
  region: string | null
  closedAt: number | null
  closed: boolean
}

/** What hangs in the store: a code by which people join. */
export interface SceneRow {
  scene: string
  /** Whom it names, and what for; null: the store alone. */
  staff: string | null
  campaign: string | null
  expiresAt: number | null
  over: boolean
  /** Of people without a card, in the last 30 days. */
  opened: number
  joined: number
}

export interface StoreView extends StoreRow {
  address: string
  phone: string
  digits: string | null
  revision: number
  scenes: SceneRow[]
  people: { working: number; invited: number; suspended: number }
  tills: number
}

export interface StoreDetailsInput {
  name: string
  nameEn: string | null
  city: string
  region: string | null
  address: string
  phone: string
  digits: string | null
}

/** The chain's stores as far as the caller's role reaches; what one store is asked is of the store acted for. */
export interface StoreOfficeContract {
  'store.list': { input: Paged & { text?: string; state?: 'open' | 'closed' }; output: { rows: StoreRow[]; next: string | null } }
  'store.view': { input: Record<string, never>; output: StoreView }
  /** `revision` as it was read, null: a new store. */
  'store.save': { input: { store: string; revision: number | null; details: StoreDetailsInput }; output: { store: string; revision: number } }
  /** `at`: from when, null: now. Whoever works for this store alone is refused from then on. */
  'store.close': { input: { at: number | null; reason: string }; output: { store: string; closedAt: number } }
  'store.reopen': { input: { reason: string }; output: { store: string; closedAt: null } }
  'scene.add': { input: { staff?: string; campaign?: string; days: number | null }; output: { scene: string; expiresAt: number | null } }
  /** Drawn by WeChat, with the scene in it. */
  'scene.image': { input: { scene: string }; output: { type: string; base64: string } }
}
