import type { Benefit, BenefitKindName, Words } from '../../../../types/programme'
import type { QuoteFact, QuoteFacts } from '../../../../types/record'
import { adviser } from './adviser'
import { concierge } from './concierge'
import { counted } from './counted'
import { earlyAccess } from './early-access'
import { gift } from './gift'
import { groupPrice } from './group-price'
import { heightPrice } from './height-price'
import { filled, type BenefitKind, type Rate } from './kind'
import { memberPrice } from './member-price'
import { partnerOffer } from './partner-offer'
import { partyPrice } from './party-price'
import { weekdayPrice } from './weekday-price'

/** All kinds of benefits. */
export const benefitKinds = [
  counted,
  gift,
  partyPrice,
  heightPrice,
  weekdayPrice,
  memberPrice,
  groupPrice,
  earlyAccess,
  partnerOffer,
  concierge,
  adviser,
]

const byKind: { readonly [K in BenefitKindName]: BenefitKind<K> } = {
  ...{ counted, gift, partyPrice, heightPrice, weekdayPrice, memberPrice, groupPrice },
  ...{ earlyAccess, partnerOffer, concierge, adviser },
}

// The table is by kind, so that what it finds is the kind's own; the lookup alone loses the tie between the two.
const kindOf = (benefit: Benefit): BenefitKind<BenefitKindName> => byKind[benefit.kind] as unknown as BenefitKind<BenefitKindName>

/** What it gives, in a sentence. */
export const saidOf = (benefit: Benefit): Words => filled(kindOf(benefit).sentence, kindOf(benefit).figures(benefit))

/** What a quote of it has to be told. */
export const factsAsked = (benefit: Benefit): readonly QuoteFact[] => kindOf(benefit).facts

/** What guests pay by it; null where it prices no guests. */
export const rateOf = (benefit: Benefit, facts: QuoteFacts): Rate | null => kindOf(benefit).rate?.(benefit, facts) ?? null
