import { benefitSchemas } from '../../programme'
import { both, limitWords, type BenefitKind } from './kind'

/** Members come so many days before everybody. */
export const earlyAccess: BenefitKind<'earlyAccess'> = {
  kind: 'earlyAccess',
  sentence: { zh: '{occasion}提前 {days} 天入场{times}', en: '{occasion}: {days} days before everybody{times}' },
  figures: (benefit) => ({ occasion: benefit.occasion, days: both(benefit.daysBefore), times: limitWords(benefit) }),
  schema: benefitSchemas.earlyAccess,
  facts: ['opens', 'day'],
}
