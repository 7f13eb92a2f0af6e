import type { Condition } from '../../../../types/programme'
import type { CampaignAudience } from '../../../../types/record'

/** Days since the last order, both ends included; no end: any longer. */
export type Recency = 'd30' | 'd60' | 'd90' | 'd180'
export const recencies: Readonly<Record<Recency, readonly [from: number, to: number | null]>> = { d30: [31, 60], d60: [61, 90], d90: [91, 180], d180: [181, null] }

/** Whom a shop wants to write to, as it is put together by tapping. Nothing chosen: everybody. */
export interface Segment {
  tiers: string[]
  stages: string[]
  recency: Recency | null
  /** In the calendar month before this one. */
  joinedLastMonth: boolean
  once: boolean
  birthMonth: number | null
  store: string | null
}

export const everybody: Segment = { tiers: [], stages: [], recency: null, joinedLastMonth: false, once: false, birthMonth: null, store: null }

type Query = Record<string, unknown>

const recent = (recency: Recency): Query => {
  const [from, to] = recencies[recency]
  return { 'member.sinceOrder': to === null ? { $gte: from } : { $gte: from, $lte: to } }
}

/** The same as a query over facts of the member. */
export function audienceOf({ tiers, stages, recency, joinedLastMonth, once, birthMonth, store }: Segment): CampaignAudience {
  const query: Query = {
    ...(tiers.length > 0 ? { 'member.tier': { $in: tiers } } : {}),
    ...(stages.length > 0 ? { 'member.stage': { $in: stages } } : {}),
    ...(recency ? recent(recency) : {}),
    ...(joinedLastMonth ? { 'member.joinedMonths': 1 } : {}),
    ...(once ? { 'member.orders': 1 } : {}),
    ...(birthMonth === null ? {} : { 'member.birthMonth': birthMonth }),
    ...(store === null ? {} : { 'member.store': store }),
  }
  return Object.keys(query).length > 0 ? { query: query as Condition, exclude: [] } : { exclude: [] }
}

/** One more or one less. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
