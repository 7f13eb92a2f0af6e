import type { EarlyAccessBenefit } from '../../../types/programme'
import type { QuoteFacts } from '../../../types/record'
import { daysFromCivil, textOfDay } from '../kernel'
import type { Gap } from './kind/kind'

const numberOf = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return daysFromCivil(year, month, date)
}

/** From which day a member may come, and why not on the day asked for: too early, or open to everybody already. */
export const accessOf = ({ daysBefore }: EarlyAccessBenefit, { opens = '', day = '' }: QuoteFacts): { from: string; gap: Gap | null } => {
  const from = textOfDay(numberOf(opens) - daysBefore)
  if (day < from) {
    return {
      from,
      gap: {
        ...{ why: 'early', fact: 'day', got: day, full: false },
        say: { zh: `会员自 ${from} 起可以入场，${day} 还早`, en: `Members may come from ${from}; ${day} is too early` },
        ask: { zh: `问一下 ${from} 以后哪天来`, en: `Ask which day from ${from} suits` },
      },
    }
  }
  if (day < opens) return { from, gap: null }
  const say = { zh: `${opens} 起对所有人开放，不必用权益`, en: `Everybody may come from ${opens}: no benefit is needed` }
  const ask = { zh: '直接请进，不要记一次使用', en: 'Let them in and do not count a use' }
  return { from, gap: { why: 'day', fact: 'day', got: day, full: false, say, ask } }
}
