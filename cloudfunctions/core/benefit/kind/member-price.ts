import { benefitSchemas } from '../../programme'
import { percentWords, seamed, stackWords, type BenefitKind } from './kind'

/** What members pay of the list price. */
export const memberPrice: BenefitKind<'memberPrice'> = {
  kind: 'memberPrice',
  sentence: { zh: '{scope}：{percent}；{stack}', en: '{scope}: {percent}; {stack}' },
  figures: ({ scope, percent, stack }) => ({ scope, percent: percentWords(percent), stack: stackWords[stack] }),
  schema: benefitSchemas.memberPrice,
  facts: ['listFen'],
  rate: ({ percent, scope }) => {
    const paid = percentWords(percent)
    return { percent, rule: { zh: seamed(scope.zh, paid.zh), en: `${scope.en}: ${paid.en}` } }
  },
}
