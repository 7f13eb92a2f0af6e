import { benefitSchemas } from '../../programme'
import { timesWords, type BenefitKind } from './kind'

/** A service that may be had so many times in each period. */
export const counted: BenefitKind<'counted'> = {
  kind: 'counted',
  sentence: { zh: '{times}', en: '{times}' },
  figures: ({ per, count }) => ({ times: timesWords(per, count) }),
  schema: benefitSchemas.counted,
  facts: [],
}
