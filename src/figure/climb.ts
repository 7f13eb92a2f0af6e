import type { ConditionView, WayView } from '../../types/contract'

/** The conditions of a way, which hold together. */
export const conditionsOf = (way: WayView): ConditionView[] => (way.metric === 'all' ? way.of : [way])

/** 0 to 1: how far along one condition is. */
export function shareOf(condition: ConditionView): number {
  if (condition.missing === 0) return 1
  if (condition.threshold <= 0) return 0
  return Math.max(0, Math.min(1, condition.current / condition.threshold))
}

/** A way is as far along as the condition that is furthest behind. */
const behind = (way: WayView): ConditionView | undefined => [...conditionsOf(way)].sort((a, b) => shareOf(a) - shareOf(b))[0]

/**
 * The condition the bar shows: the nearest one that accumulates. A single purchase starts from nothing each time, so
 * it is only drawn when it is the only way.
 */
export function leading(any: readonly WayView[]): ConditionView | null {
  const all = any.flatMap((way) => behind(way) ?? [])
  const adding = all.filter((condition) => condition.metric !== 'singlePurchase')
  return [...(adding.length > 0 ? adding : all)].sort((a, b) => shareOf(b) - shareOf(a))[0] ?? null
}
