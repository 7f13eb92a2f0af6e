import type { Benefit, UsePeriod, Words } from '../../../../types/programme'
import { joined } from './figure'
import { benefitKindWords } from './label-benefit'

const periods: Readonly<Record<UsePeriod, Words>> = {
  day: { zh: '每天', en: 'a day' },
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '每年', en: 'a year' },
  lifetime: { zh: '终身', en: 'for life' },
}

const times = (per: UsePeriod, count: number): Words => ({
  zh: `${periods[per].zh} ${String(count)} 次`,
  en: `${String(count)} ${periods[per].en}`,
})

const span = ({ from, to }: { from: number; to: number | null }): string => (to === null ? `${String(from)}+` : `${String(from)}–${String(to)}`)

const paid = (pays: number | 'adult'): Words => (pays === 'adult' ? { zh: '按成人', en: 'as an adult' } : { zh: `付 ${String(pays)}%`, en: `pay ${String(pays)}%` })

const figures = (benefit: Benefit): Words | null => {
  switch (benefit.kind) {
    case 'counted':
      return times(benefit.per, benefit.count)
    case 'gift':
      return times(benefit.per, 1)
    case 'partyPrice':
    case 'groupPrice':
      return joined(benefit.bands.map((band) => ({ zh: `${span(band)} 人${paid(band.percent).zh}`, en: `${span(band)} ${paid(band.percent).en}` })), '、', ', ')
    case 'heightPrice':
      return joined(benefit.bands.map((band) => ({ zh: `${span(band)} 厘米${paid(band.pays).zh}`, en: `${span(band)} cm ${paid(band.pays).en}` })), '、', ', ')
    case 'weekdayPrice':
      return joined(benefit.days.map(({ weekdays, percent }) => ({ zh: `星期 ${weekdays.join('、')} ${paid(percent).zh}`, en: `weekdays ${weekdays.join(', ')} ${paid(percent).en}` })), '、', '; ')
    case 'memberPrice':
      return paid(benefit.percent)
    case 'earlyAccess':
      return { zh: `提前 ${String(benefit.daysBefore)} 天`, en: `${String(benefit.daysBefore)} days before everybody` }
    case 'partnerOffer':
      return joined([benefit.partner, benefit.offer], '：', ': ')
    case 'concierge':
      return joined(benefit.services.map(({ name }) => name), '、', ', ')
    case 'adviser':
      return benefit.does
  }
}

/** What a whole benefit is: its kind (where the figures do not say it), its figures, and whose it is. */
export const benefitWords = (benefit: Benefit): Words => {
  const [said, kind] = [figures(benefit), benefitKindWords[benefit.kind]]
  const whose = { zh: benefit.tiers.join('、'), en: `for ${benefit.tiers.join(', ')}` }
  const all = benefit.kind === 'counted' ? [said] : [kind, said]
  return joined([...all.flatMap((one) => one ?? []), whose], '，', ', ')
}
