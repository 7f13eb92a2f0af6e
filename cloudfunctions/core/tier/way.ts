import type { TierWay } from '../../../types/programme'
import { conditionsOf } from '../programme'
import type { TierGround } from './ground'
import { measure } from './metric'
import { met } from './reach'
import { spanOf, type Sight } from './window'

/** True when every condition of the way holds. */
export const holds = (way: TierWay, ground: TierGround, sight: Sight): boolean => {
  for (const one of conditionsOf(way)) if (!met(one.threshold, measure(ground, one, spanOf(one, ground, sight)))) return false
  return true
}

/** True when any of the ways holds. */
export const anyHolds = (ways: readonly TierWay[], ground: TierGround, sight: Sight): boolean =>
  ways.some((way) => holds(way, ground, sight))
