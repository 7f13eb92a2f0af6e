import type { Programme, Words } from '../../../../types/programme'
import type { EarnStep } from '../../../../types/record'
import { multipliersOf } from './multipliers-of'

const caps: Readonly<Record<string, Words>> = {
  order: { zh: '每单上限', en: 'Limit an order' },
  day: { zh: '每日上限', en: 'Limit a day' },
  week: { zh: '每周上限', en: 'Limit a week' },
  month: { zh: '每月上限', en: 'Limit a month' },
  lifetime: { zh: '累计上限', en: 'Limit altogether' },
}

const own = {
  base: { zh: '计分金额', en: 'Money that earns' },
  joining: { zh: '入会订单不计分', en: 'The joining order does not earn' },
  when: { zh: '不符合规则条件', en: 'The rule does not hold for this order' },
  band: { zh: '按已有积分分档', en: 'By the balance held' },
  streak: { zh: '连续签到奖励', en: 'Bonus for the streak' },
  budget: { zh: '当日总预算所余', en: 'What was left of the budget of the day' },
  visit: { zh: '当天已计过', en: 'Given once today already' },
  group: { zh: '同组规则只计最高的一条', en: 'Only the best rule of its group counts' },
  excluded: { zh: '已按另一条规则计分', en: 'Another rule counts in its place' },
  rounding: { zh: '每单向下取整', en: 'Rounded down once an order' },
}

/** What a step is called: rules and multipliers by the programme's own words. */
export const nameOfStep = (programme: Programme, { kind, by }: EarnStep): Words => {
  const { earn, activities = [] } = programme
  const unnamed = { zh: by, en: by }
  if (kind === 'rule') return [...earn, ...activities].find(({ id }) => id === by)?.name ?? unnamed
  if (kind === 'multiplier') return multipliersOf(programme).find(({ id }) => id === by)?.name ?? unnamed
  return kind === 'cap' ? (caps[by] ?? unnamed) : own[kind]
}
