import type { Benefit } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

interface Span {
  from: number
  to: number | null
}

const END = Number.MAX_SAFE_INTEGER
const endOf = ({ to }: Span): number => to ?? END

/** How far a band may reach into the one before it: a height may lie in two that share a bound, a size in one alone. */
const shared = (kind: Benefit['kind']): number => (kind === 'heightPrice' ? 1 : 0)

const pairFaults = (benefit: { kind: Benefit['kind']; gap?: 'ask' }, [before, band]: [Span, Span], path: string): ProgrammeFault[] => {
  const [end, most] = [endOf(before), shared(benefit.kind)]
  if (band.from <= before.from) {
    return [{ path: `${path}.from`, rule: 'band.order', valid: `more than ${String(before.from)}: bands rise`, got: String(band.from) }]
  }
  if (band.from < end + 1 - most) {
    const valid = before.to === null ? 'no band after one without an end' : `${String(end + 1 - most)} or more: bands do not overlap`
    return [{ path: `${path}.from`, rule: 'band.overlap', valid, got: String(band.from) }]
  }
  if (band.from <= end + 1 || benefit.gap) return []
  const valid = `${String(end + 1)}, or "gap": "ask" where nobody guesses between ${String(end)} and ${String(band.from)}`
  return [{ path: `${path}.from`, rule: 'band.gap', valid, got: String(band.from) }]
}

const bandFaults = (benefit: Benefit & { bands: readonly Span[] }, path: string): ProgrammeFault[] =>
  benefit.bands.flatMap((band, j) => {
    const [at, before] = [`${path}.bands[${String(j)}]`, benefit.bands[j - 1]]
    if (endOf(band) < band.from) {
      return [{ path: `${at}.to`, rule: 'band.order', valid: `${String(band.from)} or more, or null`, got: String(band.to) }]
    }
    return before ? pairFaults(benefit, [before, band], at) : []
  })

/** Bands rise, and what lies in two of them, or between two, has a rule that is written down. */
export const soundBands: Agreement = {
  needs: ['benefits'],
  faults: ({ benefits = [] }) =>
    benefits.flatMap((benefit, i) => ('bands' in benefit ? bandFaults(benefit, `$.benefits[${String(i)}]`) : [])),
}

const repeats = (all: readonly (string | number)[], told: (index: number) => ProgrammeFault): ProgrammeFault[] =>
  all.flatMap((one, index) => (all.indexOf(one) === index ? [] : [told(index)]))

/** A weekday has one price, and a service one name; times want their period, and a period its times. */
export const soundBenefits: Agreement = {
  needs: ['benefits'],
  faults: ({ benefits = [] }) =>
    benefits.flatMap((benefit, i): ProgrammeFault[] => {
      const at = `$.benefits[${String(i)}]`
      if (benefit.kind === 'weekdayPrice') {
        const all = benefit.days.flatMap(({ weekdays }) => weekdays)
        const path = `${at}.days`
        return repeats(all, (n) => ({ path, rule: 'weekday.repeated', valid: 'each weekday in one price alone', got: String(all[n]) }))
      }
      if (benefit.kind === 'concierge') {
        const ids = benefit.services.map(({ id }) => id)
        const told = (n: number): ProgrammeFault => ({
          path: `${at}.services[${String(n)}].id`,
          rule: 'id.repeated',
          valid: 'an id that no other service has',
          got: ids[n] ?? '',
        })
        return repeats(ids, told)
      }
      if (benefit.kind !== 'earlyAccess' && benefit.kind !== 'partnerOffer') return []
      if ((benefit.per === undefined) === (benefit.count === undefined)) return []
      const missing = benefit.per === undefined ? 'per' : 'count'
      return [{ path: `${at}.${missing}`, rule: 'field.missing', valid: 'per and count together, or neither' }]
    }),
}
