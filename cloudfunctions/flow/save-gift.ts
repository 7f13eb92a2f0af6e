import { tierIds } from '../core/benefit'
import { isUploaded } from '../core/gift'
import { canonicalJson, ok, refuse } from '../core/kernel'
import { rightsOf } from '../core/ledger'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { CatalogueRecord, GiftDetails, GiftRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { usePicture } from './use-picture'

export interface SaveGift {
  gift: string
  reference: string
  staff: string
  /** Null: it is withdrawn, as it stands. */
  details: GiftDetails | null
  /** The one that was read; left out: whatever stands there is replaced. */
  revision?: number | undefined
}

export interface Saved {
  gift: string
  revision: number
}

/**
 * Puts a gift into the catalogue, changes it, or withdraws it; no rule is published for that. The same reference does it
 * once. Refuses `gift.unknown` (nothing to withdraw), `gift.changed` (somebody saved since), `input.invalid` for a wallet, tier, store or picture that there is
 * not, and `reference.reused`.
 */
export const saveGift = async (world: World, ask: SaveGift): Promise<Result<Saved>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const wrong = ask.details && (await unfit(world, programme, ask.details))
  return once(world, { ...ask, kind: ask.details ? 'save' : 'withdraw', asked: canonicalJson(ask.details), at: now }, async (tx) => {
    const before = await tx.get<GiftRecord>('gift', ask.gift)
    if (!ask.details && !before) return refuse({ code: 'gift.unknown', gift: ask.gift })
    const was = before?.revision ?? 0
    if (ask.revision !== undefined && ask.revision !== was) return refuse({ code: 'gift.changed', read: ask.revision, revision: was })
    if (wrong) return refuse({ code: 'input.invalid', ...wrong })
    if (ask.details && isUploaded(ask.details.picture) && !(await usePicture(tx, ask.details.picture))) {
      return refuse({ code: 'input.invalid', field: 'details.picture', rule: 'a picture that was uploaded, or the name of one that is drawn' })
    }
    const revision = was + 1
    const details = ask.details ?? before
    if (!details) throw new Error('a gift without details')
    const state = ask.details ? 'offered' : 'withdrawn'
    await tx.put<GiftRecord>('gift', { ...before, ...details, _id: ask.gift, state, revision, savedAt: now, staff: ask.staff })
    return ok({ gift: ask.gift, revision })
  })
}

type Unfit = { field: string; rule: string } | null

/**
 * What the shape cannot know: whether tiers and stores are there, and a wallet whose points may be used for gifts. Stores are
 * read outside the transaction, which has fewer operations than a gift may have stores.
 */
const unfit = async (world: World, programme: Programme, { price, tiers, stores, stock, delivery }: GiftDetails): Promise<Unfit> => {
  const known = tierIds(programme)
  const wallets = programme.wallets.filter((wallet) => rightsOf(wallet).gifts).map(({ id }) => id)
  if (!wallets.includes(price.wallet)) return { field: 'details.price.wallet', rule: `one of ${wallets.join(', ')}` }
  const tier = tiers.findIndex((id) => !known.includes(id))
  if (tier >= 0) return { field: `details.tiers.${String(tier)}`, rule: `one of ${known.join(', ')}` }
  for (const [index, id] of stores.entries()) {
    const shop = await world.store.get<StoreRecord>('shop', id)
    if (!shop || shop.closedAt !== null) return { field: `details.stores.${String(index)}`, rule: 'a store of this chain that is open' }
  }
  const nowhere = stores.length === 0 && (stock === 'stores' || !delivery)
  return nowhere ? { field: 'details.stores', rule: 'at least one store, or a pooled stock that is delivered' } : null
}

interface Once extends Pick<CatalogueRecord, 'gift' | 'kind' | 'asked' | 'at' | 'staff'> {
  reference: string
}

/** One writing of the catalogue a reference; a repeat hears the same answer. */
export const once = <T>(world: World, ask: Once, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> =>
  world.store.transact(async (tx) => {
    const { reference, gift, kind, asked, at, staff } = ask
    const known = await tx.get<CatalogueRecord>('catalogue', reference)
    if (known) return repeated<T>(known, ask)
    const done = await work(tx)
    if (!done.ok) return done
    await tx.insert<CatalogueRecord>('catalogue', { _id: reference, gift, kind, asked, at, staff, answer: done.value })
    return done
  })

const repeated = <T>(known: CatalogueRecord, ask: Once): Result<T> => {
  const field = (['kind', 'gift', 'asked'] as const).find((one) => known[one] !== ask[one])
  // The answer was written by the same kind of writing, so it has its shape.
  if (!field) return ok(known.answer as T)
  const [was, got] = [known[field].slice(0, 120), ask[field].slice(0, 120)]
  return refuse({ code: 'reference.reused', reference: ask.reference, field, was, got })
}
