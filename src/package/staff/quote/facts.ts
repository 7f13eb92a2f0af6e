import type { QuoteFact, QuoteFacts } from '../../../../types/contract'
import { fenTyped } from '../../../figure/money'

/** What stands in the form, as it is typed. */
export type Typed = Partial<Record<QuoteFact, string>>

const number = (text: string): number | null => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null)

function read(fact: QuoteFact, text: string): QuoteFacts[QuoteFact] | null {
  if (fact === 'day' || fact === 'opens') return text
  if (fact === 'listFen') return fenTyped(text)
  if (fact !== 'heightsCm') return number(text)
  const all = text.split(/[\s,，、]+/).map(number)
  return all.every((one) => one !== null) ? all : null
}

/** What is sent, or the first fact whose text is no number; what is left empty is not said, and the quote asks for it. */
export function factsOf(asked: readonly QuoteFact[], typed: Typed): { facts: QuoteFacts } | { wrong: QuoteFact } {
  const facts: QuoteFacts = {}
  for (const fact of asked) {
    const text = (typed[fact] ?? '').trim()
    if (text === '') continue
    const value = read(fact, text)
    if (value === null) return { wrong: fact }
    Object.assign(facts, { [fact]: value })
  }
  return { facts }
}
