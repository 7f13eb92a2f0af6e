import { entriesOf, productsOf } from '../core/member'
import type { EntryRules } from '../../types/contract'
import type { Programme, Reach } from '../../types/programme'

const figureOf = (reach: Reach): number => ('over' in reach ? reach.over : reach.reaches)

/** What staff has to know before it enters somebody: forms, figures, products and reasons, as the programme has them. */
export const entryRules = (programme: Programme): EntryRules => {
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
    products: productsOf(programme).map(({ id, name, fee, fastTrack, collectAfterDays }) => ({
      ...{ id, name, feeFen: fee?.fen ?? 0, waivers: fee?.waivers ?? [], fastTrack: fastTrack ?? [] },
      collectAfterDays: collectAfterDays ?? null,
    })),
  }
}
