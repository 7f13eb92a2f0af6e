import type { ActivityRefusals } from './refusal/activity'
import type { BenefitRefusals } from './refusal/benefit'
import type { CampaignRefusals } from './refusal/campaign'
import type { CounterRefusals } from './refusal/counter'
import type { CouponRefusals } from './refusal/coupon'
import type { DeskRefusals } from './refusal/desk'
import type { ApplicationRefusals } from './refusal/application'
import type { CardRefusals } from './refusal/card'
import type { GiftRefusals } from './refusal/gift'
import type { ImportRefusals } from './refusal/import'
import type { LedgerRefusals } from './refusal/ledger'
import type { MemberRefusals } from './refusal/member'
import type { PeopleRefusals } from './refusal/people'
import type { PaymentRefusals } from './refusal/payment'
import type { PointsRefusals } from './refusal/points'
import type { PictureRefusals } from './refusal/picture'
import type { ProgrammeRefusals } from './refusal/programme'
import type { PushRefusals } from './refusal/push'
import type { RequestRefusals } from './refusal/request'
import type { StaffRefusals } from './refusal/staff'
import type { TierRefusals } from './refusal/tier'

/**
 * Every refusal by name with the figures it carries. The words for each (zh, en) live in src/words/refusal; a code
 * without words does not compile there. `field` is a path into the request, `rule` an English sentence saying what
 * would be valid.
 */
export interface RefusalFigures
  extends ActivityRefusals,
    ApplicationRefusals,
    BenefitRefusals,
    CampaignRefusals,
    CardRefusals,
    CounterRefusals,
    CouponRefusals,
    DeskRefusals,
    GiftRefusals,
    ImportRefusals,
    LedgerRefusals,
    MemberRefusals,
    PeopleRefusals,
    PaymentRefusals,
    PictureRefusals,
    PointsRefusals,
    ProgrammeRefusals,
    PushRefusals,
    RequestRefusals,
    StaffRefusals,
    TierRefusals {}

export type RefusalCode = keyof RefusalFigures

/** A named refusal with its figures, discriminated by `code`. */
export type Refusal = { [C in RefusalCode]: { code: C } & RefusalFigures[C] }[RefusalCode]
