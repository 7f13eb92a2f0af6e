import type { Refusal } from '../../types/refusal'
import type { Reply } from './reply'

export type Trouble =
  { kind: 'offline' } | { kind: 'fault'; requestId: string | null } | { kind: 'refused'; refusal: Refusal }

/** What a page knows: the last good answer with its time, and what stood in the way of a newer one. */
export interface Asked<T> {
  value: T | null
  /** When the value was answered, epoch milliseconds of this device. */
  at: number
  trouble: Trouble | null
}

function troubleOf(reply: Exclude<Reply<unknown>, { ok: true }>): Trouble {
  if ('refusal' in reply) return { kind: 'refused', refusal: reply.refusal }
  return 'offline' in reply ? { kind: 'offline' } : { kind: 'fault', requestId: reply.fault.requestId }
}

/** A refusal is the door's own word, so it ends what was kept; a silence leaves it standing. */
export function nextAsked<T>(before: Asked<T>, reply: Reply<T>, at: number): Asked<T> {
  if (reply.ok) return { value: reply.value, at, trouble: null }
  const trouble = troubleOf(reply)
  return trouble.kind === 'refused' ? { value: null, at, trouble } : { ...before, trouble }
}
