import type { Refusal } from '../../types/refusal'
import { activityRefusals } from './refusal/activity'
import { counterRefusals } from './refusal/counter'
import { couponRefusals } from './refusal/coupon'
import { applicationRefusals } from './refusal/application'
import { cardRefusals } from './refusal/card'
import { benefitRefusals } from './refusal/benefit'
import { campaignRefusals } from './refusal/campaign'
import { deskRefusals } from './refusal/desk'
import { giftRefusals } from './refusal/gift'
import { importRefusals } from './refusal/import'
import { ledgerRefusals } from './refusal/ledger'
import { memberRefusals } from './refusal/member'
import { peopleRefusals } from './refusal/people'
import { paymentRefusals } from './refusal/payment'
import { pictureRefusals } from './refusal/picture'
import { pointsRefusals } from './refusal/points'
import { programmeRefusals } from './refusal/programme'
import { pushRefusals } from './refusal/push'
import { requestRefusals } from './refusal/request'
import { staffRefusals } from './refusal/staff'
import { tierRefusals } from './refusal/tier'
import type { RefusalTable, RefusalText } from './refusal/table'

export type { RefusalText } from './refusal/table'

/** Words for every refusal. A code of types/refusal without words here does not compile. */
export const refusalWords: RefusalTable = {
  ...activityRefusals,
  ...counterRefusals,
  ...staffRefusals,
  ...couponRefusals,
  ...deskRefusals,
  ...applicationRefusals,
  ...cardRefusals,
  ...benefitRefusals,
  ...campaignRefusals,
  ...giftRefusals,
  ...importRefusals,
  ...ledgerRefusals,
  ...memberRefusals,
  ...peopleRefusals,
  ...paymentRefusals,
  ...pictureRefusals,
  ...pointsRefusals,
  ...programmeRefusals,
  ...pushRefusals,
  ...requestRefusals,
  ...tierRefusals,
}

/** The words of one refusal with its figures in place. */
export function refusalText(refusal: Refusal, lang: 'zh' | 'en', zone = 'Asia/Shanghai'): RefusalText {
  // A refusal carries the figures of its own code; a table lookup by that code loses the tie between the two.
  const template = refusalWords[refusal.code][lang] as (figures: Refusal, zone: string) => RefusalText
  return template(refusal, zone)
}
