import type { Words } from '../../../../types/programme'
import { benefitSchemas } from '../../programme'
import { gapOf, placeOf } from './band'
import { listed, percentWords, stackWords, type BenefitKind } from './kind'
import { bandWords } from './party-price'

const persons = (value: number): Words => ({ zh: `${String(value)} 位`, en: `${String(value)} ${value === 1 ? 'person' : 'persons'}` })

const ask = {
  above: { zh: '请告知按原价；问一下是否分两批报名，或由店长另行报价', en: 'Say that the full price is paid; ask whether they enrol as two groups, or ask a manager for an offer' },
  below: { zh: '请告知按原价；问一下有没有朋友一起报名', en: 'Say that the full price is paid; ask whether a friend enrols along' },
  between: { zh: '再核对一次人数；仍在两档之间请问店长', en: 'Count once more; if it still lies between, ask a manager' },
}

/** Priced by how many enrol together. */
export const groupPrice: BenefitKind<'groupPrice'> = {
  kind: 'groupPrice',
  sentence: { zh: '一起报名 {bands}；{stack}', en: 'Enrolling together, {bands}; {stack}' },
  figures: ({ bands, stack }) => ({ bands: listed(bands.map(bandWords)), stack: stackWords[stack] }),
  schema: benefitSchemas.groupPrice,
  facts: ['listFen', 'people'],
  rate: ({ bands }, { people = 0 }) => {
    const place = placeOf(bands, people)
    if (!('bands' in place)) return { gap: gapOf(place, { fact: 'people', value: people, amount: persons, ask }) }
    const [band] = place.bands
    return band ? { percent: band.percent, rule: bandWords(band) } : { percent: 100, rule: percentWords(100) }
  },
}
