import type { FactView } from '../../../../types/contract'
import { useLook } from '../../../look/use-look'
import { recencies } from './segment'
import type { Segment } from './segment'

interface Named {
  facts: readonly FactView[]
  stores: readonly { id: string; name: string }[]
}

/** The chosen members in one line. */
export function useSegmentText({ facts, stores }: Named, segment: Segment): string {
  const { words, say } = useLook()
  const { segment: own } = words.push
  const named = (fact: string, ids: readonly string[]): string => {
    const choices = facts.find(({ name }) => name === fact)?.choices ?? []
    return ids.map((id) => say(choices.find((one) => one.id === id)?.name ?? { zh: id, en: id })).join(own.and)
  }
  const { tiers, stages, recency, joinedLastMonth, once, birthMonth, store } = segment
  const parts = [
    recency && own.days(...recencies[recency]),
    joinedLastMonth && own.joinedLastMonth,
    once && own.once,
    birthMonth !== null && own.month(birthMonth),
    named('member.tier', tiers),
    named('member.stage', stages),
    store !== null && (stores.find(({ id }) => id === store)?.name ?? store),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join(' · ') : own.everybody
}
