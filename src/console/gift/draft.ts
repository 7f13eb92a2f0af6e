import type { GiftDraftView } from '../../../types/contract'
import type { GiftDetails } from '../../../types/record'

/** A gift as nothing is said of it yet: had in every store, for everybody, at any time that the programme allows. */
export function blankGift({ wallets, stores, place }: GiftDraftView): GiftDetails {
  return {
    name: { zh: '', en: '' },
    line: { zh: '', en: '' },
    about: { zh: '', en: '' },
    kind: 'goods',
    picture: 'parcel',
    price: { wallet: wallets[0]?.id ?? '', points: 0, cashFen: 0 },
    shopFen: null,
    stock: 'stores',
    stores: stores.map(({ id }) => id),
    delivery: false,
    limits: [],
    tiers: [],
    sale: { from: null, until: null },
    anyTime: false,
    restock: null,
    place,
  }
}

/** What a manager says of a gift, out of a record that holds more. */
export function detailsOf(gift: GiftDetails): GiftDetails {
  const { name, line, about, kind, picture, price, shopFen, stock, stores, delivery, limits, tiers, sale, anyTime, restock, place } = gift
  return { name, line, about, kind, picture, price, shopFen, stock, stores, delivery, limits, tiers, sale, anyTime, restock, place }
}

export type Missing = 'nameZh' | 'nameEn' | 'lineZh' | 'lineEn' | 'aboutZh' | 'aboutEn' | 'points' | 'stores' | 'until' | 'restockPieces'

/** What has to be filled in before the door would take it, in the order of the page. */
export function missingIn({ name, line, about, price, stock, stores, delivery, sale, restock }: GiftDetails): Missing[] {
  const empty = (text: string): boolean => text.trim() === ''
  const wrong: Record<Missing, boolean> = {
    nameZh: empty(name.zh),
    nameEn: empty(name.en),
    lineZh: empty(line.zh),
    lineEn: empty(line.en),
    aboutZh: empty(about.zh),
    aboutEn: empty(about.en),
    points: price.points < 1,
    stores: stores.length === 0 && (stock === 'stores' || !delivery),
    until: sale.from !== null && sale.until !== null && sale.until <= sale.from,
    restockPieces: restock !== null && restock.pieces < 1,
  }
  return (Object.keys(wrong) as Missing[]).filter((one) => wrong[one])
}

/** A number as it is typed, in the smallest unit that is kept: `decimals` below one. */
export const smallest = (typed: number | null, decimals: number): number => Math.round((typed ?? 0) * 10 ** decimals)
export const shown = (kept: number, decimals: number): number => kept / 10 ** decimals
