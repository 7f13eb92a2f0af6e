import { benefitSchemas } from '../../programme'
import type { BenefitKind } from './kind'

/** A person of the staff who is the member's own. */
export const adviser: BenefitKind<'adviser'> = {
  kind: 'adviser',
  sentence: { zh: '{does}', en: '{does}' },
  figures: ({ does }) => ({ does }),
  schema: benefitSchemas.adviser,
  facts: [],
}
