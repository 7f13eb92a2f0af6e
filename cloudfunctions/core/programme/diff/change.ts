import { queryOf } from '../condition'

/** One place where two documents differ, before it has words. `moved`: the same items in another order. */
export interface Change {
  keys: readonly (string | number)[]
  kind: 'changed' | 'added' | 'removed' | 'moved'
  was: unknown
  now: unknown
  /** The wallet, rule or tier it lies in, as it was (as it is, when it is new). */
  owner: unknown
}

type Item = Readonly<Record<string, unknown>>

/** Told as a whole: their parts mean nothing alone. */
const condition = /^\w+\.\d+\.(when|lines)$/
const held = /^wallets\.\d+\.hold$/
const wholes = [
  /^wallets\.\d+\.(expiry|hold|reminders)$/,
  /^earn\.\d+\.bands$/,
  /^(tracks\.\d+\.)?tiers\.\d+\.(any|keep)$/,
  /^profile$/,
  /^profileOptional$/,
  condition,
]

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Equal whatever the order of fields. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => same(one, b[index]))
  if (!isItem(a) || !isItem(b)) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}

/** A condition written as a query and kept as its text is one and the same. */
const queryIn = (value: unknown): unknown => (typeof value === 'string' || isItem(value) ? (queryOf(value) ?? value) : value)

const idOf = (item: unknown): unknown => (isItem(item) ? item['id'] : undefined)

/** A hold with its condition as a query. */
const heldIn = (value: unknown): unknown => (isItem(value) ? { ...value, when: queryIn(value['when']) } : value)

/** Items are known by their id; a list where two share one is compared place by place. */
const known = (list: readonly unknown[]): boolean =>
  list.every((item) => typeof idOf(item) === 'string') && new Set(list.map(idOf)).size === list.length

/** Every place where two values differ, none left out; parents before parts. */
export const changesOf = (was: unknown, now: unknown, keys: Change['keys'] = [], owner: unknown = null): Change[] => {
  if (same(was, now)) return []
  const path = keys.join('.')
  if (condition.test(path) && same(queryIn(was), queryIn(now))) return []
  if (held.test(path) && same(heldIn(was), heldIn(now))) return []
  if (wholes.some((whole) => whole.test(path))) return [changed(was, now, keys, owner)]
  if (Array.isArray(was) && Array.isArray(now)) {
    return keys.length === 1 && known(was) && known(now) ? byId(was, now, keys) : byPlace(was, now, keys, owner)
  }
  // A list that was not there is one that was empty.
  if (keys.length === 1 && was === undefined && Array.isArray(now) && known(now)) return byId([], now, keys)
  if (keys.length === 1 && now === undefined && Array.isArray(was) && known(was)) return byId(was, [], keys)
  if (!isItem(was) || !isItem(now)) return [changed(was, now, keys, owner)]
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((key) => {
    const [before, after] = [was, now].map((item) => (Object.hasOwn(item, key) ? item[key] : undefined))
    return changesOf(before, after, [...keys, key], owner)
  })
}

const changed = (was: unknown, now: unknown, keys: Change['keys'], owner: unknown): Change => {
  const kind = was === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
  return { keys, kind, was, now, owner }
}

const byPlace = (was: readonly unknown[], now: readonly unknown[], keys: Change['keys'], owner: unknown): Change[] =>
  Array.from({ length: Math.max(was.length, now.length) }, (_, index) => index).flatMap((index) =>
    changesOf(was[index], now[index], [...keys, index], owner),
  )

const byId = (was: readonly unknown[], now: readonly unknown[], keys: Change['keys']): Change[] => {
  const [before, after] = [was.map(idOf), now.map(idOf)]
  const gone = was.flatMap((item, index) =>
    after.includes(before[index]) ? [] : [changed(item, undefined, [...keys, index], item)],
  )
  const here = now.flatMap((item, index) => {
    const there = was[before.indexOf(after[index])]
    return there === undefined ? [changed(there, item, [...keys, index], item)] : changesOf(there, item, [...keys, index], there)
  })
  const [kept, order] = [before.filter((id) => after.includes(id)), after.filter((id) => before.includes(id))]
  const moved: Change[] = same(kept, order) ? [] : [{ keys, kind: 'moved', was, now, owner: null }]
  return [...moved, ...gone, ...here]
}
