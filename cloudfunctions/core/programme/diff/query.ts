import type { Condition, FactQuery, ProgrammeDocument, Words } from '../../../../types/programme'
import { queryOf } from '../condition'
import { factsOf } from '../fact'
import { joined, valueWords, yuan } from './figure'
import { seamed } from './said'

const comparisons: Readonly<Record<string, Words>> = {
  $eq: { zh: '为', en: 'is' },
  $ne: { zh: '不为', en: 'is not' },
  $in: { zh: '为', en: 'is' },
  $nin: { zh: '不为', en: 'is not' },
  $gt: { zh: '大于', en: 'is more than' },
  $gte: { zh: '不小于', en: 'is at least' },
  $lt: { zh: '小于', en: 'is less than' },
  $lte: { zh: '不大于', en: 'is at most' },
}

const ALWAYS: Words = { zh: '不限', en: 'always' }

/** A condition as a sentence: 星期（周一为 1）为 6 或 7，且等级为「青禾会员」. */
export const queryWords = (condition: Condition | undefined, programme: ProgrammeDocument): Words => {
  if (condition === undefined) return ALWAYS
  const query = queryOf(condition)
  return query ? partsWords(query, programme) : valueWords(condition)
}

const partsWords = (query: FactQuery, programme: ProgrammeDocument): Words =>
  joined(
    Object.entries(query).map(([key, value]) => partWords(key, value, programme)),
    '，且',
    ' and ',
  )

const bracketed = ({ zh, en }: Words): Words => ({ zh: `（${zh}）`, en: `(${en})` })

const notSo = (words: Words): Words => joined([{ zh: '并非', en: 'not ' }, bracketed(words)], '', '')

const partWords = (key: string, value: unknown, programme: ProgrammeDocument): Words => {
  if (key === '$not') return notSo(partsWords(value as FactQuery, programme))
  if (key === '$and' || key === '$or') {
    const all = (value as FactQuery[]).map((one) => bracketed(partsWords(one, programme)))
    return key === '$and' ? joined(all, '，且', ' and ') : joined(all, '，或', ' or ')
  }
  return factWords(key, value, programme)
}

const factWords = (fact: string, value: unknown, programme: ProgrammeDocument): Words => {
  const name = factsOf(programme).find((one) => one.name === fact)?.words ?? { zh: fact, en: fact }
  if (typeof value !== 'object' || value === null) return joined([name, compared(fact, '$eq', value, programme)], '', ' ')
  const all = Object.entries(value).map(([operator, operand]) => {
    if (operator === '$not') return notSo(factWords(fact, operand, programme))
    return joined([name, compared(fact, operator, operand, programme)], '', ' ')
  })
  return joined(all, '，且', ' and ')
}

const compared = (fact: string, operator: string, operand: unknown, programme: ProgrammeDocument): Words => {
  const values = (Array.isArray(operand) ? operand : [operand]).map((one) => operandWords(fact, one, programme))
  const { zh, en } = comparisons[operator] ?? { zh: operator, en: operator }
  const either = values.flatMap((one, index) => (index === 0 ? [one.zh] : ['或', one.zh]))
  return { zh: seamed(zh, ...either), en: `${en} ${joined(values, '', ' or ').en}` }
}

const operandWords = (fact: string, operand: unknown, programme: ProgrammeDocument): Words => {
  const { tiers } = programme
  const called = factsOf(programme).find(({ name }) => name === fact)?.named?.[String(operand)]
  if (called) return valueWords(called)
  if (fact === 'member.tier') return valueWords(tiers.find(({ id }) => id === operand)?.name ?? operand)
  if (fact.endsWith('Fen') && typeof operand === 'number') return { zh: yuan(operand), en: yuan(operand) }
  return valueWords(operand)
}
