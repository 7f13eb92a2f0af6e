import type { zh } from './zh'

/** The same keys with the same figures; what the words are is each language's own affair. */
export type Same<T> = T extends (...figures: infer F) => string
  ? (...figures: F) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Same<T[K]> }

/** zh is the first language: what it says every other must say too, or the build fails. */
export type WordBook = Same<typeof zh>
