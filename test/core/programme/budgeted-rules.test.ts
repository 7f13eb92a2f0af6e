import { readProgramme } from '../../../cloudfunctions/core/programme'
import type { EarnRule } from '../../../types/programme'
import { menswear } from '../../scenario/points-programme'

const named = { zh: '到店', en: 'A visit' }
const visits = (rules: number, budget: object): EarnRule[] =>
  Array.from({ length: rules }, (_, n) => {
    const own = { id: `visit-${String(n)}`, kind: 'perVisit' as const, wallet: n % 2 === 0 ? 'consumption' : 'value', name: named }
    return { ...own, points: n + 1, ...(n === 1 ? budget : {}) }
  })
const faultsOf = (earn: EarnRule[], silent = true) => {
  const read = readProgramme(menswear({}, { earn, ...(silent ? { messages: undefined } : {}) }))
  return read.ok ? [] : read.faults.filter(({ rule }) => rule === 'earn.operations')
}

test('six rules with a budget among them, or ten without, are written in one commit; seven with one are not', () => {
  expect(faultsOf(visits(6, { dailyBudget: 100 }))).toEqual([])
  expect(faultsOf(visits(10, {}))).toEqual([])
  expect(faultsOf(visits(7, { dailyBudget: 100 }))).toMatchObject([{ path: '$.earn[6]', got: '7' }])
})

test('where members are told of their orders, three rules with a budget among them are written; four are not', () => {
  expect(faultsOf(visits(3, { dailyBudget: 100 }), false)).toEqual([])
  expect(faultsOf(visits(4, { dailyBudget: 100 }), false)).toMatchObject([{ path: '$.earn[3]', got: '4' }])
})
