import type { ConditionView } from '../../types/contract'

/** 0 to 1: how far along one condition is. */
export function shareOf(condition: ConditionView): number {
  if (condition.missing === 0) return 1
  if (condition.threshold <= 0) return 0
  return Math.max(0, Math.min(1, condition.current / condition.threshold))
}

/**
 * The condition the bar shows: the nearest one that accumulates. A single purchase starts from nothing each time, so
 * it is only drawn when it is the only way.
 */
export function leading(any: readonly ConditionView[]): ConditionView | null {
  const adding = any.filter((condition) => condition.metric !== 'singlePurchase')
  return [...(adding.length > 0 ? adding : any)].sort((a, b) => shareOf(b) - shareOf(a))[0] ?? null
}
