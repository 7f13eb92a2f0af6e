import type { VersionMoment } from '../../../types/record'
import type { ProgrammeFault } from './fault'

/** Which version is live when. `coming` is in order of its moments, each after `live.from`. */
export interface Timeline {
  live: VersionMoment
  coming: readonly VersionMoment[]
}

export type Placed = { ok: true; timeline: Timeline; from: number } | { ok: false; faults: ProgrammeFault[] }

/** More versions to come than a chain plans in a year of months. */
const COMING_AT_MOST = 12

/** The version in force at a moment, by what is known now. */
export const versionAt = ({ live, coming }: Timeline, moment: number): number =>
  coming.findLast(({ from }) => from <= moment)?.version ?? live.version

/** The same timeline with what has become due taken over as live. */
export const settleTimeline = ({ live, coming }: Timeline, now: number): Timeline => ({
  live: coming.findLast(({ from }) => from <= now) ?? live,
  coming: coming.filter(({ from }) => from > now),
})

const refused = (rule: string, valid: string, got: string): Placed => ({
  ok: false,
  faults: [{ path: 'from', rule, valid, got }],
})

/**
 * Gives a version its moment. A moment that has passed is now; now replaces what is live and leaves what is to come.
 * Refused: a moment that another version has already, more to come than the limit, and a first version that would leave
 * the chain without a programme until then.
 */
export const placeVersion = (timeline: Timeline | null, { version, from }: VersionMoment, now: number): Placed => {
  if (!timeline) {
    const first = { ok: true, timeline: { live: { version, from: now }, coming: [] }, from: now } as const
    return from <= now ? first : refused('version.first', `${String(now)} (now): nothing is live before the first version`, String(from))
  }
  const { live, coming } = settleTimeline(timeline, now)
  if (from <= now) {
    // Another machine's clock may be ahead: what replaces a version does not begin before it.
    const since = Math.max(now, live.from)
    return { ok: true, timeline: { live: { version, from: since }, coming }, from: since }
  }
  const taken = coming.find((one) => one.from === from)
  if (taken) {
    const valid = `another moment than ${String(from)}, from which version ${String(taken.version)} is live`
    return refused('version.moment', valid, `version ${String(version)} from ${String(from)}`)
  }
  if (coming.length >= COMING_AT_MOST) {
    return refused('version.coming', `${String(COMING_AT_MOST)} versions to come at most`, String(coming.length + 1))
  }
  const placed = [...coming, { version, from }].sort((a, b) => a.from - b.from)
  return { ok: true, timeline: { live, coming: placed }, from }
}
