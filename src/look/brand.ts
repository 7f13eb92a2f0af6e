import type { BrandView } from '../../types/contract'
import { observable } from './observable'
import { keep, kept } from '../service/shelf'

const SHELF = 'brand'

/** The brand last heard of, kept so that the next start is in its colours from the first frame. */
export const brand = observable<BrandView | null>(kept<BrandView>(SHELF) ?? null)

export function learnBrand(next: BrandView): void {
  if (JSON.stringify(next) === JSON.stringify(brand.get())) return
  brand.set(next)
  keep(SHELF, next)
}
