import type { Answer } from '../../types/contract'

/** A door's answer, or the news that it could not be reached. `requestId` is null when nothing came back at all. */
export type Reply<T> =
  | Exclude<Answer<T>, { fault: unknown }>
  | { ok: false; fault: { requestId: string | null } }
  | { ok: false; offline: true }

export function fault(requestId: string | null): { ok: false; fault: { requestId: string | null } } {
  return { ok: false, fault: { requestId } }
}

export const offline = { ok: false, offline: true } as const

/** Anything without the envelope's `ok` was not written by a door: a proxy's page, a broken line. */
export function readAnswer(body: unknown): Reply<unknown> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return fault(null)
  return body as Answer
}
