import type { RefusalCode, RefusalFigures } from '../../../types/refusal'

/** What is missing or why, then the figures it stands on with the next step. Never blame, never only a name. */
export type RefusalText = [why: string, next: string]

type Template<C extends RefusalCode> = (figures: RefusalFigures[C], zone: string) => RefusalText

export type RefusalTable<K extends RefusalCode = RefusalCode> = { [C in K]: { zh: Template<C>; en: Template<C> } }
