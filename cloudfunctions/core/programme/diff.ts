import type { Condition, EarnRule, Expiry, Hold, Multiplier, ProgrammeDocument, TierKeep, Words } from '../../../types/programme'
import { changesOf, same, type Change } from './diff/change'
import { conditionsSaid } from './diff/condition'
import { expiryWords, joined, rateWords, ratioWords, tenderWords, valueWords } from './diff/figure'
import { bandsWords, groupWords, heldWords } from './diff/earn'
import { labelOf } from './diff/label'
import { keepWords } from './diff/measure'
import { queryWords } from './diff/query'
import { orderSaid, partLists, partSaid } from './diff/part'
import { seamed, turned, type Both, type Said } from './diff/said'
import { pathOf } from './place'

/** One way in which two documents differ: where, and as a shop manager would say it. */
export interface ProgrammeDifference {
  /** JSON path, in the later document where the part is in it, else in the earlier. */
  path: string
  words: Words
}

type Phrase = readonly [at: RegExp, say: (change: Change, both: Both) => Said[]]

const alone = ({ keys }: Change, words: Words | null): Said[] => (words ? [{ keys, words }] : [])

const profileFields: Readonly<Record<string, Words>> = {
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '手机号', en: 'phone' },
  birthday: { zh: '生日', en: 'birthday' },
  gender: { zh: '性别', en: 'gender' },
  size: { zh: '尺码', en: 'size' },
  wedding: { zh: '结婚纪念日', en: 'wedding day' },
}

const fieldsWords = (fields: unknown): Words =>
  Array.isArray(fields) ? joined(fields.map((one) => profileFields[String(one)] ?? valueWords(one)), '、', ', ') : valueWords(fields)

const textSaid = (change: Change): Said[] => {
  const [, , what, language] = change.keys
  const zh = `${what === 'charter' ? '会员章程' : '隐私说明'}${language === 'en' ? '（英文）' : '（中文）'}`
  const en = `the ${what === 'charter' ? 'charter' : 'privacy notice'} (${language === 'en' ? 'English' : 'Chinese'})`
  const [a, b] = [change.was, change.now].map((text) => String(String(text ?? '').length))
  return alone(change, { zh: `${zh}有改动（${a ?? ''} 字 → ${b ?? ''} 字）`, en: `${en} is changed (${a ?? ''} → ${b ?? ''} characters)` })
}

const rateSaid = (change: Change, both: Both): Said[] => {
  const rule = both.now.earn[Number(change.keys[1])]
  const [a, b] = [rateWords(change.owner as EarnRule, both.was.wallets), rule ? rateWords(rule, both.now.wallets) : null]
  return a && b ? alone(change, { zh: seamed('由', a.zh, '改为', b.zh), en: `from ${a.en} to ${b.en}` }) : []
}

/** The bands as a whole: a bound of one is the bound of the next. */
const bandsSaid = (change: Change, both: Both): Said[] => {
  const was = change.owner as EarnRule
  const now = both.now.earn.find(({ id }) => id === was.id)
  if (was.kind !== 'stepped' || now?.kind !== 'stepped') return []
  return alone(change, turned({ zh: '分档', en: 'the bands' }, change, bandsWords(was, both.was), bandsWords(now, both.now)))
}

/** By the rules that are in it: an id says nothing to who reads it. */
const groupSaid = (change: Change, both: Both): Said[] => {
  const { id } = change.owner as EarnRule
  const [was, now] = [both.was, both.now].map((one) => {
    const rule = one.earn.find((other) => other.id === id)
    return rule && groupWords(rule, one)
  })
  if (!was && !now) return []
  const none = { zh: '单独计分', en: 'it counts alone' }
  const [a, b] = [was ?? none, now ?? none]
  return alone(change, { zh: seamed('互斥由', a.zh, '改为', b.zh), en: `the exclusive group: before, ${a.en}; now ${b.en}` })
}

const timesSaid = (change: Change, both: Both): Said[] => {
  const { id, times } = change.owner as Multiplier
  const now = both.now.multipliers?.find((one) => one.id === id)
  const [a, b] = [ratioWords(times), now && ratioWords(now.times)]
  return b ? [{ keys: change.keys, words: turned({ zh: '倍数', en: 'the ratio' }, { ...change, kind: 'changed' }, a, b) }] : []
}

const querySaid = (change: Change, both: Both): Said[] => {
  const goods = change.keys.at(-1) === 'lines'
  const label = goods ? { zh: '适用商品', en: 'the goods it is for' } : { zh: '条件', en: 'the condition' }
  const [a, b] = [queryWords(change.was as Condition, both.was), queryWords(change.now as Condition, both.now)]
  return alone(change, turned(label, { ...change, kind: 'changed' }, a, b))
}

/** A list whose items are told as wholes, or one of its items. */
const parts = (end: string): RegExp => new RegExp(`^(${partLists.join('|')})${end}`)

/** The first that fits a place says it; labels come after, and what is left is never silent. */
const phrases: readonly Phrase[] = [
  [parts('$'), (change) => (change.kind === 'moved' ? alone(change, orderSaid(change)) : [])],
  [parts('\\.\\d+$'), (change, both) => (change.kind === 'changed' ? [] : alone(change, partSaid(change, both)))],
  [
    /^wallets\.\d+\.expiry$/,
    (change) => {
      const [a, b] = [expiryWords(change.was as Expiry), expiryWords(change.now as Expiry)]
      return alone(change, turned({ zh: '有效期', en: 'the expiry' }, change, a, b))
    },
  ],
  [
    /^wallets\.\d+\.tenderFen$/,
    (change) => alone(change, turned({ zh: '抵现', en: 'payment' }, change, tenderWords(change.was), tenderWords(change.now))),
  ],
  [
    /^wallets\.\d+\.hold$/,
    (change, both) => alone(change, turned({ zh: '入账', en: 'holding back' }, change, heldWords(change.was as Hold | undefined, both.was), heldWords(change.now as Hold | undefined, both.now))),
  ],
  [/^earn\.\d+\.(points|perFen|wallet)$/, rateSaid],
  [/^earn\.\d+\.bands$/, bandsSaid],
  [/^earn\.\d+\.group$/, groupSaid],
  [/^(tracks\.\d+\.)?tiers\.\d+\.any$/, (change, { was, now }) => conditionsSaid(change, [was.wallets, now.wallets])],
  [
    /^(tracks\.\d+\.)?tiers\.\d+\.keep$/,
    (change, { was, now }) => {
      const [a, b] = [keepWords(change.was as TierKeep | undefined, was.wallets), keepWords(change.now as TierKeep | undefined, now.wallets)]
      return alone(change, turned({ zh: '保级条件', en: 'what it takes to stay' }, change, a, b))
    },
  ],
  [
    /^tracks\.\d+\.tiers\.\d+$/,
    (change, both) =>
      change.kind === 'changed' ? [] : alone(change, partSaid({ ...change, keys: change.keys.slice(2) }, both)),
  ],
  [/^multipliers\.\d+\.times(\.\w+)?$/, timesSaid],
  [/^\w+\.\d+\.(when|lines)$/, querySaid],
  [/^join\.terms\.(charter|privacy)\.(zh|en)$/, textSaid],
  [
    /^profile$/,
    (change) => alone(change, turned({ zh: '资料项', en: 'the profile' }, change, fieldsWords(change.was), fieldsWords(change.now))),
  ],
]

const labelled = (change: Change): Said[] => {
  const found = labelOf(change.keys)
  if (!found) return []
  const worded = (value: unknown): Words =>
    (typeof value === 'string' && found.values && Object.hasOwn(found.values, value) ? found.values[value] : null) ?? valueWords(value)
  return alone(change, turned(found.label, change, worded(change.was), worded(change.now)))
}

const bare = (change: Change): Said => {
  const [a, b] = [change.was, change.now].map((value) => (value === undefined ? '–' : valueWords(value).zh))
  const text = `${pathOf(change.keys)}: ${a ?? ''} → ${b ?? ''}`
  return { keys: change.keys, words: { zh: text, en: text } }
}

/** A document kept under older shapes may lack what a phrase reads; its change is then told bare. */
const attempted = (say: () => Said[]): Said[] => {
  try {
    return say().filter(({ words }) => !/undefined|NaN/.test(words.zh + words.en))
  } catch (fault) {
    if (fault instanceof TypeError) return []
    throw fault
  }
}

const said = (change: Change, both: Both): Said[] => {
  const place = change.keys.join('.')
  const [, say] = phrases.find(([at]) => at.test(place)) ?? []
  const phrased = say ? attempted(() => say(change, both)) : []
  if (phrased.length > 0) return phrased
  const plain = labelled(change)
  return plain.length > 0 ? plain : [bare(change)]
}

/** 乔木会员：…; a whole part that is new or gone names itself. */
const owned = ({ keys, owner }: Change, { words }: Said): Words => {
  const { name } = (owner ?? {}) as { name?: Partial<Words> }
  if (!name?.zh || !name.en || keys.length < 3) return words
  return { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` }
}

/**
 * How a programme differs from an earlier one, in sentences. Nothing is left out: a part without words of its own is
 * told as path, old and new value. Equal documents give an empty list.
 */
export const diffProgrammes = (was: ProgrammeDocument, now: ProgrammeDocument): ProgrammeDifference[] => {
  const both = { was, now }
  const all = changesOf(was, now).flatMap((change) =>
    said(change, both).map((one): ProgrammeDifference => ({ path: pathOf(one.keys), words: owned(change, one) })),
  )
  // A rate whose points and amount both changed is one sentence.
  return all.filter(({ words }, index) => all.findIndex((other) => same(other.words, words)) === index)
}
