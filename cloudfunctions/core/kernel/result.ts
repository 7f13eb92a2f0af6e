import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'

/** A value: the request did what it asked. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** A refusal with its figures; nothing was changed. */
export const refuse = <T = never>(refusal: Refusal): Result<T> => ({ ok: false, refusal })
