import { benefitSchemas } from '../../programme'
import { limitWords, type BenefitKind } from './kind'

/** What a partner of the chain gives its members. */
export const partnerOffer: BenefitKind<'partnerOffer'> = {
  kind: 'partnerOffer',
  sentence: { zh: '{industry} · {partner}：{offer}{times}', en: '{industry} · {partner}: {offer}{times}' },
  figures: (benefit) => ({ industry: benefit.industry, partner: benefit.partner, offer: benefit.offer, times: limitWords(benefit) }),
  schema: benefitSchemas.partnerOffer,
  facts: [],
}
