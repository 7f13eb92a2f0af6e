import type { Words } from './word'

/** Members who share a part of money, gifts and staff hours; by tier, so that a change of tier changes the class at once. */
export interface ResourceClass {
  id: string
  name: Words
  tiers: string[]
  /** Whole percent of all; the classes come to 100. */
  percent: number
}

export interface ResourceSplit {
  classes: ResourceClass[]
}
