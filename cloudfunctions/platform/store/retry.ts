/** Conflicts are retried with full jitter: each waits a random part of a growing span, so that crowds spread out. */
import { setTimeout as wait } from 'node:timers/promises'
import type { StoreError } from './fault'

export interface Pace {
  attempts: number
  /** Span before the second attempt; it doubles up to `longestMs`. */
  firstMs: number
  longestMs: number
}

export type Attempt<T> = { conflict: null; value: T } | { conflict: StoreError }

type Sleep = (ms: number) => Promise<unknown>

export async function retried<T>(pace: Pace, attempt: () => Promise<Attempt<T>>, sleep: Sleep = wait): Promise<T> {
  for (let made = 1; ; made++) {
    const outcome = await attempt()
    if (outcome.conflict === null) return outcome.value
    if (made >= pace.attempts) throw outcome.conflict
    await sleep(Math.random() * Math.min(pace.longestMs, pace.firstMs * 2 ** (made - 1)))
  }
}
