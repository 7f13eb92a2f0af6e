import { tierIds } from '../core/benefit'
import { PICTURE_BYTES_AT_MOST } from '../core/gift'
import { ok, refuse } from '../core/kernel'
import { rightsOf } from '../core/ledger'
import type { GiftDraftView, GiftRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { GiftRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { addressesOf } from './picture-addresses'

/** Stores that are offered by name. */
const LISTED_AT_MOST = 200

/** Gifts as those who make them see them. */
export const giftRows = async (world: World, gifts: readonly GiftRecord[]): Promise<GiftRow[]> => {
  const addressIn = await addressesOf(world, gifts.map(({ picture }) => picture))
  return gifts.map(({ _id, ...gift }) => ({ ...gift, id: _id, pictureAddress: addressIn(gift.picture) }))
}

/** A gift to change, or none for a new one, with what it may be made of. Refuses `gift.unknown`. */
export const viewGiftDraft = async (world: World, id: string | null): Promise<Result<GiftDraftView>> => {
  const gift = id === null ? null : await world.store.get<GiftRecord>('gift', id)
  if (id !== null && !gift) return refuse({ code: 'gift.unknown', gift: id })
  const [programme, shops, last] = await Promise.all([
    world.programme(),
    world.store.find<StoreRecord>('shop', { limit: LISTED_AT_MOST }),
    world.store.find<GiftRecord>('gift', { eq: { state: 'offered' }, order: 'place', desc: true, limit: 1 }),
  ])
  const { zone, wallets, tiers, tracks = [] } = programme
  const known = new Set(tierIds(programme))
  return ok({
    zone,
    gift: gift ? ((await giftRows(world, [gift]))[0] ?? null) : null,
    wallets: wallets.filter((wallet) => rightsOf(wallet).gifts).map(({ id: wallet, name, scale }) => ({ id: wallet, name, scale })),
    tiers: [...tiers, ...tracks.flatMap((track) => track.tiers)].filter((tier) => known.has(tier.id)).map(({ id: tier, name }) => ({ id: tier, name })),
    stores: shops.items.filter(({ closedAt }) => closedAt === null).map(({ _id, name }) => ({ id: _id, name })),
    place: (last.items[0]?.place ?? 0) + 1,
    pictureBytesAtMost: PICTURE_BYTES_AT_MOST,
  })
}
