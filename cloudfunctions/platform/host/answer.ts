import type { Answer, Call } from '../../../types/contract/envelope'
import type { Log } from '../../../types/port/world'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { statusOf } from './status'

/** What a door reads at most; more is refused before it is parsed. */
export const bodyLimitBytes = 256 * 1024

/** The same at the office, whose door takes a picture of 2 MB in base64, so that one a little larger hears its own figures. */
export const officeLimitBytes = 3_500_000

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

/** What broke is logged in full under the request id, and the caller hears the id alone. */
export const answerFault = (
  log: Log,
  requestId: string,
  fault: unknown,
): { ok: false; fault: { requestId: string } } => {
  log.error({ requestId, fault }, 'request failed')
  return { ok: false, fault: { requestId } }
}

/** The one place that catches, for a host whose framework does not. */
export const catchFault = async <T>(
  log: Log,
  requestId: string,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  try {
    return await work()
  } catch (fault) {
    return answerFault(log, requestId, fault)
  }
}

export const statusOfAnswer = (answer: Answer): number => {
  if (answer.ok) return 200
  return 'fault' in answer ? 500 : statusOf(answer.refusal.code)
}

/** The envelope alone; what is in `data` is the door's to read. Refuses with input.invalid. */
export const readCall = (sent: unknown): Result<Call> => {
  const { action, data, reference, store } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
  if (typeof action !== 'string') {
    return refuse({ code: 'input.invalid', field: 'action', rule: 'the name of an action, such as scene.open' })
  }
  if (reference !== undefined && typeof reference !== 'string') {
    return refuse({ code: 'input.invalid', field: 'reference', rule: 'a text made by the caller, or left out' })
  }
  if (store !== undefined && (typeof store !== 'string' || store.length > 64)) {
    return refuse({ code: 'input.invalid', field: 'store', rule: 'the id of a store, or left out' })
  }
  return { ok: true, value: { action, data, reference, ...(store === undefined ? {} : { store }) } }
}

export const tooLarge = (bytes: number, limitBytes = bodyLimitBytes): { ok: false; refusal: Refusal } =>
  refuse({ code: 'body.tooLarge', bytes, limitBytes })
