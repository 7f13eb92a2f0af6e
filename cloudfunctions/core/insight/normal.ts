/** Two-sided 95 % of the normal distribution, and 80 % one-sided. */
export const Z_95 = 1.959964
export const Z_80 = 0.841621

export interface Sample {
  count: number
  mean: number
  /** Unbiased, by n - 1. */
  variance: number
}

/** Count, mean and unbiased variance, kept up one by one (Welford 1962), so that nothing has to be held. */
export const emptySample: Sample = { count: 0, mean: 0, variance: 0 }

export const withValue = ({ count, mean, variance }: Sample, value: number): Sample => {
  const next = count + 1
  const delta = value - mean
  const moved = mean + delta / next
  const squares = variance * Math.max(0, count - 1) + delta * (value - moved)
  return { count: next, mean: moved, variance: next > 1 ? squares / (next - 1) : 0 }
}

export const sampleOf = (values: readonly number[]): Sample => values.reduce(withValue, emptySample)
