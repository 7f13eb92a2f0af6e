import type { zh } from './zh'

/** The same keys with the same figures; what the words are is each language's own affair. */
type Same<T> = T extends (...figures: infer F) => infer R
  ? (...figures: F) => Same<R>
  : T extends string
    ? string
    : { readonly [K in keyof T]: Same<T[K]> }

/** zh is the first language: what it says English must say too, or the build fails. */
export type ConsoleWords = Same<typeof zh>
