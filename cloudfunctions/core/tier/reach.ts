import type { Reach } from '../../../types/programme'

/** `over` is strict, `reaches` is inclusive. */
export const met = (threshold: Reach, current: number): boolean =>
  'over' in threshold ? current > threshold.over : current >= threshold.reaches
