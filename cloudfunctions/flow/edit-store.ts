import { canonicalJson, ok, refuse } from '../core/kernel'
import { isClosed, withStore, type StoreDetails } from '../core/staff'
import type { World } from '../../types/port/world'
import type { StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readAll } from './read-all'

export const STORES_AT_MOST = 1000

export interface SaveStore {
  store: string
  revision: number | null
  details: StoreDetails
  reference: string
}

/** Adds a store or changes what is said of it; a repeat hears the same. Refuses what `withStore` does, `store.digits`, `store.tooMany`. */
export const saveStore = async (world: World, { store: id, revision, details, reference }: SaveStore): Promise<Result<{ store: string; revision: number }>> => {
  const others = (await readAll<StoreRecord>(world, 'shop', {})).filter(({ _id }) => _id !== id)
  const same = details.digits === null ? undefined : others.find(({ digits }) => digits === details.digits)
  return world.store.transact(async (tx) => {
    const known = await tx.get<StoreRecord>('shop', id)
    const deed = { reference, asked: canonicalJson({ revision, ...details }) }
    if (known?.deed?.reference === reference && known.deed.asked === deed.asked) return ok({ store: id, revision: known.revision ?? 0 })
    if (same) return refuse({ code: 'store.digits', digits: details.digits ?? '', store: same._id })
    if (!known && others.length >= STORES_AT_MOST) return refuse({ code: 'store.tooMany', limit: STORES_AT_MOST })
    const after = withStore(known, id, details, revision)
    if (!after.ok) return after
    await tx.put<StoreRecord>('shop', { ...after.value, deed })
    return ok({ store: id, revision: after.value.revision ?? 0 })
  })
}

export interface CloseStore {
  store: string
  /** From when; null: now. */
  at: number | null
  reason: string
  reference: string
}

/**
 * Closes a store, now or from a moment on. Whoever works for it alone is refused from then on, its codes and tills too; cards,
 * points and returns of its members stay. Refuses `store.unknown`, `store.state` where it is closed.
 */
export const closeStore = (world: World, { store: id, at, reason, reference }: CloseStore): Promise<Result<{ store: string; closedAt: number }>> =>
  moved(world, id, { reference, asked: canonicalJson({ close: at, reason }) }, (shop, now) =>
    isClosed(shop, now) ? refuse({ code: 'store.state', store: id, closedAt: shop.closedAt }) : ok(at ?? now),
  ) as Promise<Result<{ store: string; closedAt: number }>>

/** Opens a store again, or takes back a closing that was to come. Refuses `store.unknown`, `store.state` where it is open. */
export const reopenStore = (world: World, { store: id, reason, reference }: Omit<CloseStore, 'at'>): Promise<Result<{ store: string; closedAt: null }>> =>
  moved(world, id, { reference, asked: canonicalJson({ reopen: reason }) }, (shop) =>
    shop.closedAt === null ? refuse({ code: 'store.state', store: id, closedAt: null }) : ok(null),
  ) as Promise<Result<{ store: string; closedAt: null }>>

const moved = (
  world: World,
  id: string,
  deed: { reference: string; asked: string },
  decide: (shop: StoreRecord, now: number) => Result<number | null>,
): Promise<Result<{ store: string; closedAt: number | null }>> =>
  world.store.transact(async (tx) => {
    const shop = await tx.get<StoreRecord>('shop', id)
    if (!shop) return refuse({ code: 'store.unknown', store: id, field: 'store', rule: 'a store of this chain' })
    if (shop.deed?.reference === deed.reference && shop.deed.asked === deed.asked) return ok({ store: id, closedAt: shop.closedAt })
    const closedAt = decide(shop, world.clock.now())
    if (!closedAt.ok) return closedAt
    await tx.put<StoreRecord>('shop', { ...shop, closedAt: closedAt.value, revision: (shop.revision ?? 0) + 1, deed })
    return ok({ store: id, closedAt: closedAt.value })
  })
