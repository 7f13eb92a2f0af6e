import { benefitSchemas } from '../../programme'
import { timesWords, type BenefitKind } from './kind'

/** One gift in every period. */
export const gift: BenefitKind<'gift'> = {
  kind: 'gift',
  sentence: { zh: '{times}：{gift}', en: '{times}: {gift}' },
  figures: ({ per, gift: what }) => ({ times: timesWords(per, 1), gift: what }),
  schema: benefitSchemas.gift,
  facts: [],
}
