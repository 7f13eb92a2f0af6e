import type { PushTemplate } from '../../../../types/contract'
import type { PushAsk } from '../../../../types/record'
import { momentIn } from '../../../figure/time'
import { audienceOf, everybody } from './segment'
import type { Segment } from './segment'

export type When = 'now' | 'evening' | 'tomorrow'
export type HoldOut = 0 | 10 | 20
export type ValidDays = 7 | 14 | 30

export interface PushDraft {
  segment: Segment
  template: string | null
  name: string
  validDays: ValidDays
  holdOut: HoldOut
  when: When
}

export const emptyDraft: PushDraft = { segment: everybody, template: null, name: '', validDays: 7, holdOut: 10, when: 'now' }

const HOUR_MS = 3_600_000
const EVENING_MS = 18.5 * HOUR_MS
const MORNING_MS = 34 * HOUR_MS

/** When it would go; null: as soon as may be. An evening that is over is no choice any more. */
export function momentOf(when: When, now: number, zone: string): number | null {
  if (when === 'now') return null
  const { hour, minute } = momentIn(zone, now)
  const today = now - (now % 60_000) - hour * HOUR_MS - minute * 60_000
  return today + (when === 'evening' ? EVENING_MS : MORNING_MS)
}

export function timesOpen(now: number, zone: string): When[] {
  const evening = momentOf('evening', now, zone)
  return evening !== null && evening > now ? ['now', 'evening', 'tomorrow'] : ['now', 'tomorrow']
}

/** Whether its name stands in the message; else the name is for the shop's own list. */
export function namesIt(template: PushTemplate | undefined): boolean {
  return template?.holes.some(({ name }) => name === 'coupon' || name === 'festival') ?? false
}

/** What the doors are asked with; null while something is missing. */
export function askOf(draft: PushDraft, at: number | null): PushAsk | null {
  const name = draft.name.trim()
  if (draft.template === null || name === '') return null
  const { template, holdOut, validDays } = draft
  return { name, template, audience: audienceOf(draft.segment), at, holdOutPercent: holdOut, validDays }
}
