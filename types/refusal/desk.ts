/** Refusals of what managers look after at a desk: stores, tills. */
export interface DeskRefusals {
  'scene.exists': { scene: string }
  'scene.tooMany': { store: string; limit: number }
  /** Somebody else changed the store meanwhile: read and now. */
  'store.changed': { store: string; revision: number; now: number }
  'store.digits': { digits: string; store: string }
  'store.exists': { store: string; name: string }
  /** Closed already, or open already. */
  'store.state': { store: string; closedAt: number | null }
  'store.tooMany': { limit: number }
  /** Somebody else changed the key meanwhile: read and now. */
  'till.changed': { till: string; generation: number; now: number }
  'till.exists': { till: string; store: string }
  /** Signed with the key that was replaced, whose last moment is over. */
  'till.keyOver': { till: string; endedAt: number }
  'till.keyShown': { till: string; shownAt: number }
  'till.revoked': { till: string; revokedAt: number }
  'till.tooMany': { store: string; limit: number }
}
