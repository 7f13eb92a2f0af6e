import type { Reach } from '../../../types/programme'

/** `over` is strict, `reaches` is inclusive. */
export const met = (threshold: Reach, current: number): boolean =>
  'over' in threshold ? current > threshold.over : current >= threshold.reaches

/** The smallest figure that meets the threshold. */
export const least = (threshold: Reach): number => ('over' in threshold ? threshold.over + 1 : threshold.reaches)
