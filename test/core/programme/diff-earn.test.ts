import { diffProgrammes, presets, programmeJsonSchema } from '../../../cloudfunctions/core/programme'
import { labelOf } from '../../../cloudfunctions/core/programme/diff/label'
import type { EarnRule, Multiplier, ProgrammeDocument } from '../../../types/programme'

const name = { zh: '会员日', en: "Members' day" }
const day: Multiplier = {
  id: 'day',
  wallet: 'value',
  name,
  times: { numerator: 2, denominator: 1 },
  order: 1,
  stack: 'multiply',
  when: { 'order.weekday': { $in: [6, 7] }, 'member.tier': 'green' },
}
const visit: EarnRule = { id: 'visit', kind: 'perVisit', wallet: 'value', name: { zh: '到店', en: 'Visit' }, points: 5 }
const hemu: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), multipliers: [day] }

const multiplier = (changes: Partial<Multiplier>): ProgrammeDocument => ({ ...hemu, multipliers: [{ ...day, ...changes }] })
const withVisit = (changes: Partial<EarnRule> = {}): ProgrammeDocument => ({ ...hemu, earn: [...hemu.earn, { ...visit, ...changes } as EarnRule] })

const cases: [string, ProgrammeDocument, ProgrammeDocument, string, string][] = [
  ['a ratio', hemu, multiplier({ times: { numerator: 3, denominator: 2 } }), '会员日：倍数由 2 改为 1.5', "Members' day: the ratio: from 2 to 1.5"],
  ['a condition', hemu, multiplier({ when: { 'order.receivedFen': { $gte: 50_000 } } }), '会员日：条件由星期（周一为 1）为 6 或 7，且等级为「青禾会员」改为实收金额（分）不小于 ¥500', "Members' day: the condition: from weekday, 1 for Monday is 6 or 7 and tier is “Green” to money received, in fen is at least ¥500"],
  ['a condition that is gone', hemu, multiplier({ when: undefined }), '会员日：条件由星期（周一为 1）为 6 或 7，且等级为「青禾会员」改为不限', "Members' day: the condition: from weekday, 1 for Monday is 6 or 7 and tier is “Green” to always"],
  ['how it stacks', hemu, multiplier({ stack: 'best' }), '会员日：叠加方式由与其他相乘改为单独取最高', "Members' day: how it stacks: from multiplies with others to stands alone"],
  ['a multiplier more', { ...hemu, multipliers: [] }, hemu, '新增倍率「会员日」：乘以 2', "the multiplier “Members' day” is new: times 2"],
  ['a rule by visit more', hemu, withVisit(), '新增计分规则「到店」：每天首单得 5 增值积分', 'the earning rule “Visit” is new: 5 Value points for the first order of a day'],
  ['an exclusive group', withVisit(), withVisit({ group: 'g' }), '到店：新增互斥组：「g」', 'Visit: the exclusive group is new: “g”'],
  ['what it excludes', withVisit({ excludes: ['a'] }), withVisit({ excludes: ['b'] }), '到店：排除的规则（第 1 条）由「a」改为「b」', 'Visit: the rules it excludes (no. 1): from “a” to “b”'],
  ['a cap', withVisit({ caps: [{ per: 'day', points: 5 }] }), withVisit({ caps: [{ per: 'day', points: 9 }] }), '到店：上限（第 1 条、分数）由 5 改为 9', 'Visit: the caps (no. 1, points): from 5 to 9'],
]

test.each(cases)('%s is told in words', (_title, was, now, zh, en) => {
  expect(diffProgrammes(was, now).map(({ words }) => words)).toEqual([{ zh, en }])
})

test('a condition as a query and as its text are the same', () => {
  expect(diffProgrammes(hemu, multiplier({ when: JSON.stringify(day.when) }))).toEqual([])
})
interface Node {
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  [key: string]: unknown
}

/** The places of the schema one and two levels deep, places of lists as 0. */
const placesOf = (node: Node, keys: (string | number)[], depth: number): (string | number)[][] => {
  const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => placesOf(one, keys, depth))
  const items = node.items ? placesOf(node.items, [...keys, 0], depth) : []
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, one]) =>
    depth === 0 ? [[...keys, key]] : [[...keys, key], ...placesOf(one, [...keys, key], depth - 1)],
  )
  return [...inner, ...items, ...fields]
}

/** Told as wholes or by a phrase of their own, by their list or part. */
const phrased = [/^\$schema$/, /^(profile|wallets|earn|multipliers|tiers|benefits|coupons|activities|cards|tracks)$/, /^(brand|join|card)$/, /^join\.terms/, /^\w+\.0\.id$/, /^wallets\.0\.(expiry|tenderFen)/, /^tiers\.0\.(any|keep)/]

test('every field of a programme has words a manager knows', () => {
  const places = placesOf(programmeJsonSchema(), [], 1).filter((keys) => !phrased.some((one) => one.test(keys.join('.'))))
  const silent = places.filter((keys) => labelOf(keys) === null).map((keys) => keys.join('.'))
  expect([...new Set(silent)]).toEqual([])
})
