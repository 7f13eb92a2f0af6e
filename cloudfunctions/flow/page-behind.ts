import { ok, refuse } from '../core/kernel'
import type { Page } from '../../types/port/store'
import type { Result } from '../../types/result'

/** A page behind a cursor that a caller sent. Refuses `input.invalid` for a cursor that no page gave. */
export const pageBehind = async <T>(asked: Promise<Page<T>>, field = 'after'): Promise<Result<Page<T>>> => {
  const [found] = await Promise.allSettled([asked])
  if (found.status === 'fulfilled') return ok(found.value)
  if (!(found.reason instanceof Error) || found.reason.name !== 'OutOfBounds') throw found.reason
  return refuse({ code: 'input.invalid', field, rule: 'the `next` of the page before' })
}
