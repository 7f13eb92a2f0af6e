import type { Refusal } from './refusal'

/** Every answer of core, flow and door: a value, or a refusal with the figures the person needs. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }
