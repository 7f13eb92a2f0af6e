import { benefitSchemas } from '../../programme'
import { both, type BenefitKind } from './kind'

/** What a member may ask to be done; a request becomes a task of the store. */
export const concierge: BenefitKind<'concierge'> = {
  kind: 'concierge',
  sentence: { zh: '可代办{services}，{hours} 小时内答复', en: 'May be asked for: {services}; answered within {hours} hours' },
  figures: ({ services, answerHours }) => ({
    services: { zh: services.map(({ name }) => name.zh).join('、'), en: services.map(({ name }) => name.en).join(', ') },
    hours: both(answerHours),
  }),
  schema: benefitSchemas.concierge,
  facts: [],
}
