import type { Words } from '../../../../types/programme'
import { daysFromCivil, weekdayOf } from '../../kernel'
import { benefitSchemas } from '../../programme'
import { listed, percentWords, seamed, stackWords, type BenefitKind } from './kind'

const names: readonly Words[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
]

const nameOf = (weekday: number): Words => names[weekday - 1] ?? { zh: String(weekday), en: String(weekday) }

const dayWords = ({ weekdays, percent }: { weekdays: readonly number[]; percent: number }): Words => {
  const [days, paid] = [weekdays.map(nameOf), percentWords(percent)]
  return { zh: seamed(days.map(({ zh }) => zh).join('、'), paid.zh), en: `${days.map(({ en }) => en).join(', ')}: ${paid.en}` }
}

/** Priced by the day of the week, by the calendar day that is asked for. */
export const weekdayPrice: BenefitKind<'weekdayPrice'> = {
  kind: 'weekdayPrice',
  sentence: { zh: '{days}；{stack}', en: '{days}; {stack}' },
  figures: ({ days, stack }) => ({ days: listed(days.map(dayWords)), stack: stackWords[stack] }),
  schema: benefitSchemas.weekdayPrice,
  facts: ['listFen', 'day'],
  rate: ({ days }, { day = '' }) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const weekday = weekdayOf(daysFromCivil(year, month, date))
    const found = days.find(({ weekdays }) => weekdays.includes(weekday))
    if (found) return { percent: found.percent, rule: dayWords(found) }
    const [name, all] = [nameOf(weekday), listed(days.map(dayWords))]
    return {
      gap: {
        ...{ why: 'day', fact: 'day', got: day, full: true },
        say: { zh: `${name.zh}不在优惠之内，按原价`, en: `${name.en} is not covered: the full price is paid` },
        ask: { zh: `请告知按原价；问一下能否改日来：${all.zh}`, en: `Say that the full price is paid; ask whether another day suits: ${all.en}` },
      },
    }
  },
}
