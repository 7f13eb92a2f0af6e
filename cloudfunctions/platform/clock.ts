import type { Clock } from '../../types/port/world'

/** The machine's own time. */
export const realClock: Clock = { now: () => Date.now() }

/** Real time plus an offset. Time only goes forward: ledger entries and expiries are never put ahead of their cause. */
export interface MovableClock extends Clock {
  /** How far ahead of the real clock this one is, in milliseconds. */
  offsetMs(): number
  /** Sets the clock ahead by whole, positive milliseconds; its owner keeps the new offset. */
  advance(byMs: number): void
}

/** The demo's clock. `offsetMs` is what its owner kept from last time. */
export const movableClock = (offsetMs = 0, real: Clock = realClock): MovableClock => {
  requireForward(offsetMs)
  let offset = offsetMs
  return {
    now: () => real.now() + offset,
    offsetMs: () => offset,
    advance: (byMs) => {
      requireForward(byMs)
      requireForward(offset + byMs)
      offset += byMs
    },
  }
}

const requireForward = (ms: number): void => {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`A clock goes forward by whole milliseconds, not ${ms}`)
}
