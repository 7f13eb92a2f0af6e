import type { Refusal } from '../refusal'

/** What a door is sent: `POST /call/<door>` or a cloud function call. */
export interface Call {
  action: string
  data?: unknown
  /** Made by the caller for every write; the same reference does one thing however often it is sent. */
  reference?: string
  /** For staff whose role reaches beyond their own store: the store they act for. */
  store?: string
}

/** What comes back. `fault` is ours: nothing was changed, or the same reference may be sent again to find out. */
export type Answer<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; refusal: Refusal }
  | { ok: false; fault: { requestId: string } }

/** Maps every action of a door to what it takes and gives. */
export type Contract = Record<string, { input: unknown; output: unknown }>
