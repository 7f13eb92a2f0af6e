import type { TierWay, Wallet, Words } from '../../../../types/programme'
import { same, type Change } from './change'
import { conditionWords, measureWords, reachWords } from './measure'
import { seamed, type Said } from './said'

type Listed = { one: TierWay; keys: Change['keys'] }

/** What it measures: all of it but the figure. */
const measure = (one: TierWay): unknown => (one.metric === 'all' ? one : { ...one, threshold: null })

/** Takes the first that fits out of a list. */
const take = (list: Listed[], fits: (one: TierWay) => boolean): Listed | undefined => {
  const index = list.findIndex(({ one }) => fits(one))
  return index < 0 ? undefined : list.splice(index, 1)[0]
}

const listed = (all: readonly TierWay[], keys: Change['keys']): Listed[] =>
  all.map((one, index) => ({ one, keys: [...keys, index] }))

/**
 * How the ways into a tier differ. A condition that measures the same as before has another figure; one of the same
 * metric is changed; the rest is new or gone. `wallets`: as they were and as they are.
 */
export const conditionsSaid = ({ keys, was, now }: Change, wallets: readonly [Wallet[], Wallet[]]): Said[] => {
  if (!Array.isArray(was) || !Array.isArray(now)) return []
  const [old, fresh] = [listed(was as TierWay[], keys), listed(now as TierWay[], keys)]
  const changed = fresh.filter(({ one }) => !take(old, (other) => same(one, other)))
  const figures = changed.flatMap((next): Said[] => {
    const before = take(old, (other) => same(measure(other), measure(next.one)))
    return before ? [{ keys: next.keys, words: figureSaid(before.one, next.one, wallets) }] : []
  })
  const rest = changed.filter(({ keys: place }) => !figures.some((said) => said.keys === place))
  const others = rest.map((next): Said => {
    const before = take(old, (other) => other.metric === next.one.metric)
    return { keys: next.keys, words: before ? replacedSaid(before.one, next.one, wallets) : addedSaid(next.one, wallets[1]) }
  })
  const gone = old.map(({ one, keys: place }): Said => ({ keys: place, words: removedSaid(one, wallets[0]) }))
  return [...figures, ...others, ...gone]
}

const figureSaid = (was: TierWay, now: TierWay, [before, after]: readonly [Wallet[], Wallet[]]): Words => {
  // Conditions that hold together are equal or not; only one alone has a figure of its own.
  if (was.metric === 'all' || now.metric === 'all') return replacedSaid(was, now, [before, after])
  const [what, a, b] = [measureWords(now, after), reachWords(was, before), reachWords(now, after)]
  return { zh: seamed(what.zh, '由', a.zh, '改为', b.zh), en: `${what.en}: from ${a.en} to ${b.en}` }
}

const replacedSaid = (was: TierWay, now: TierWay, [before, after]: readonly [Wallet[], Wallet[]]): Words => {
  const [a, b] = [conditionWords(was, before), conditionWords(now, after)]
  return { zh: `升级条件由“${a.zh}”改为“${b.zh}”`, en: `the condition “${a.en}” becomes “${b.en}”` }
}

const addedSaid = (one: TierWay, wallets: Wallet[]): Words => {
  const { zh, en } = conditionWords(one, wallets)
  return { zh: `新增升级条件：${zh}`, en: `a further way in: ${en}` }
}

const removedSaid = (one: TierWay, wallets: Wallet[]): Words => {
  const { zh, en } = conditionWords(one, wallets)
  return { zh: `取消升级条件：${zh}`, en: `a way in is gone: ${en}` }
}
