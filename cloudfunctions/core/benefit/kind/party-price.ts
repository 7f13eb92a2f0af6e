import type { PriceBand, Words } from '../../../../types/programme'
import { benefitSchemas } from '../../programme'
import { gapOf, placeOf } from './band'
import { listed, percentWords, seamed, stackWords, type BenefitKind } from './kind'

const persons = (value: number): Words => ({ zh: `${String(value)} 位`, en: `${String(value)} ${value === 1 ? 'person' : 'persons'}` })

/** 1 至 5 位 6 折. */
export const bandWords = ({ from, to, percent }: PriceBand): Words => {
  const paid = percentWords(percent)
  const zh = to === null ? `${String(from)} 位以上` : from === to ? `${String(from)} 位` : `${String(from)} 至 ${String(to)} 位`
  const en = to === null ? `${String(from)} or more` : from === to ? String(from) : `${String(from)} to ${String(to)}`
  return { zh: seamed(zh, paid.zh), en: `${en}: ${paid.en}` }
}

const ask = {
  above: { zh: '请告知按原价；问一下是否分成两桌，或由店长另行报价', en: 'Say that the full price is paid; ask whether they sit as two parties, or ask a manager for an offer' },
  below: { zh: '请告知按原价；问一下还有没有同来的人', en: 'Say that the full price is paid; ask whether others come along' },
  between: { zh: '再核对一次人数；仍在两档之间请问店长', en: 'Count once more; if it still lies between, ask a manager' },
}

/** Priced by how many come. */
export const partyPrice: BenefitKind<'partyPrice'> = {
  kind: 'partyPrice',
  sentence: { zh: '{bands}；{stack}', en: '{bands}; {stack}' },
  figures: ({ bands, stack }) => ({ bands: listed(bands.map(bandWords)), stack: stackWords[stack] }),
  schema: benefitSchemas.partyPrice,
  facts: ['listFen', 'party'],
  rate: ({ bands }, { party = 0 }) => {
    const place = placeOf(bands, party)
    if (!('bands' in place)) return { gap: gapOf(place, { fact: 'party', value: party, amount: persons, ask }) }
    const [band] = place.bands
    return band ? { percent: band.percent, rule: bandWords(band) } : { percent: 100, rule: percentWords(100) }
  },
}
