import type { HeightBand, HeightPriceBenefit, Words } from '../../../../types/programme'
import { benefitSchemas } from '../../programme'
import { gapOf, placeOf } from './band'
import { listed, percentWords, seamed, type BenefitKind, type Gap } from './kind'

const centimetres = (value: number): Words => ({ zh: `${String(value)} 厘米`, en: `${String(value)} cm` })

const paysWords = (pays: HeightBand['pays']): Words =>
  pays === 'adult' ? { zh: '按成人', en: 'as an adult' } : percentWords(pays)

const spanWords = ({ from, to }: HeightBand): Words => {
  if (to === null) return { zh: `${String(from)} 厘米及以上`, en: `${String(from)} cm and over` }
  if (from === 0) return { zh: `${String(to)} 厘米及以下`, en: `up to ${String(to)} cm` }
  return { zh: `${String(from)} 至 ${String(to)} 厘米`, en: `${String(from)} to ${String(to)} cm` }
}

const bandWords = (band: HeightBand): Words => {
  const [span, pays] = [spanWords(band), paysWords(band.pays)]
  return { zh: seamed(span.zh, pays.zh), en: `${span.en}: ${pays.en}` }
}

const ask = {
  above: { zh: '请告知按原价', en: 'Say that the full price is paid' },
  below: { zh: '请告知按原价', en: 'Say that the full price is paid' },
  between: { zh: '请再量一次身高；仍在两档之间请问店长，不要代为决定', en: 'Measure once more; if it still lies between, ask a manager and do not decide yourself' },
}

const worth = (pays: HeightBand['pays']): number => (pays === 'adult' ? 100 : pays)

/** What one child pays: where two bands share a height, the one that the tie rule chooses. */
export const childRate = (
  { bands, tie = 'favourable' }: HeightPriceBenefit,
  heightCm: number,
): { pays: HeightBand['pays']; rule: Words } | { gap: Gap } => {
  const place = placeOf(bands, heightCm)
  if (!('bands' in place)) return { gap: gapOf(place, { fact: 'heightsCm', value: heightCm, amount: centimetres, ask }) }
  const sorted = [...place.bands].sort((a, b) => worth(a.pays) - worth(b.pays))
  const band = tie === 'favourable' ? sorted[0] : sorted.at(-1)
  return band ? { pays: band.pays, rule: bandWords(band) } : { pays: 100, rule: percentWords(100) }
}

const tieWords = {
  favourable: { zh: '恰在两档交界取对会员有利的', en: 'on a shared bound the more favourable holds' },
  dearer: { zh: '恰在两档交界取较高的', en: 'on a shared bound the dearer holds' },
}

/** Children who come with a member, by height in whole centimetres; their shares are of the list price. */
export const heightPrice: BenefitKind<'heightPrice'> = {
  kind: 'heightPrice',
  sentence: { zh: '随会员来的儿童：{bands}；{tie}', en: 'Children with a member: {bands}; {tie}' },
  figures: ({ bands, tie = 'favourable' }) => ({ bands: listed(bands.map(bandWords)), tie: tieWords[tie] }),
  schema: benefitSchemas.heightPrice,
  facts: ['listFen', 'heightsCm'],
}
