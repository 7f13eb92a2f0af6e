import { areaRefusal, entriesOf, productsOf } from '../core/member'
import type { EntryRules } from '../../types/contract'
import type { CardProduct, Programme, Reach } from '../../types/programme'
import type { StoreRecord } from '../../types/record'

const figureOf = (reach: Reach): number => ('over' in reach ? reach.over : reach.reaches)

const productRules =
  (shop: StoreRecord) =>
  (product: CardProduct): EntryRules['products'][number] => {
    const { id, name, fee, fastTrack = [], collectAfterDays = null, issuing = {} } = product
    return {
      ...{ id, name, feeFen: fee?.fen ?? 0, waivers: fee?.waivers ?? [], fastTrack, collectAfterDays },
      issuedHere: areaRefusal(product, 'issue', shop) === null,
      issuedBy: [...(issuing.cities ?? []), ...(issuing.stores ?? [])],
    }
  }

/**
 * What staff of a store has to know before it enters somebody: forms, figures, products with who issues them, and
 * reasons, as the programme has them.
 */
export const entryRules = (programme: Programme, shop: StoreRecord): EntryRules => {
  const { purchase, review, minimumAge } = programme.join
  return {
    ways: entriesOf(programme).map(({ by, form, phoneTwice }) => ({ by, form, phoneTwice: phoneTwice ?? false })),
    minimumAge: minimumAge ?? null,
    purchase: purchase
      ? {
          automaticFen: figureOf(purchase.automatic),
          strict: 'over' in purchase.automatic,
          specialFen: purchase.special ? figureOf(purchase.special) + ('over' in purchase.special ? 1 : 0) : null,
        }
      : null,
    review: review ? { by: review.by, another: review.another } : null,
    products: productsOf(programme).map(productRules(shop)),
  }
}
