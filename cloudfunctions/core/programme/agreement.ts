import type { ProgrammeDocument } from '../../../types/programme'
import { activities } from './agreement/activity'
import type { Agreement } from './agreement/agreement'
import { knownTiers } from './agreement/benefit'
import { soundBands, soundBenefits } from './agreement/benefit-band'
import { carefulCalls } from './agreement/call-back'
import { cardRoom, evenCard } from './agreement/card'
import { couponConditions, couponDays, couponTotals, couponWallets, couponWorth, fewMultipliers } from './agreement/coupon'
import { couponRules } from './agreement/coupon-rule'
import { budgetedRules, differentRules, sensibleRate } from './agreement/earn'
import { exclusions, exclusiveGroups } from './agreement/exclusion'
import { openingWindow } from './agreement/exchange'
import { unitKinds } from './agreement/group'
import { uniqueIds, uniqueProfile, uniqueTrackTiers } from './agreement/id'
import { occasions } from './agreement/occasion'
import { joiningRules } from './agreement/join'
import { cardProducts } from './agreement/product'
import { risingWindows } from './agreement/lifecycle'
import { heldOrders, outlivedHold, timelyReminders } from './agreement/life'
import { soundMessages } from './agreement/message'
import { countingWallets, payableFigures, usefulWallets, worthOfTender } from './agreement/tender'
import { resourceClasses } from './agreement/resource'
import { storedOther, storedTopUps } from './agreement/stored'
import { readableCards } from './agreement/theme'
import { sensibleKeeps, soundWindows } from './agreement/keep'
import { differentBenefits, differentWays, earnedPoints, reachableFigures, risingTiers, waysIn } from './agreement/tier'
import { filledWallets, knownWallets, usablePoints } from './agreement/wallet'
import { earningFaults } from './earning'
import type { ProgrammeFault } from './fault'
import type { Place } from './place'

/** All that the parts of a document must agree on, in the order in which it is told. */
const agreements: readonly Agreement[] = [
  ...uniqueIds,
  uniqueTrackTiers,
  uniqueProfile,
  knownWallets,
  filledWallets,
  usablePoints,
  outlivedHold,
  heldOrders,
  timelyReminders,
  worthOfTender,
  payableFigures,
  usefulWallets,
  countingWallets,
  sensibleRate,
  differentRules,
  budgetedRules,
  exclusiveGroups,
  exclusions,
  {
    needs: ['wallets.*.id', 'wallets.*.name', 'earn', 'multipliers', 'tiers.*.id', 'tracks.*.id', 'tracks.*.name', 'tracks.*.tiers.*.id', 'coupons'],
    faults: earningFaults,
  },
  evenCard,
  cardRoom,
  ...cardProducts,
  ...joiningRules,
  activities,
  unitKinds,
  waysIn,
  risingTiers,
  reachableFigures,
  earnedPoints,
  differentWays,
  soundWindows,
  sensibleKeeps,
  differentBenefits,
  readableCards,
  knownTiers,
  soundBands,
  soundBenefits,
  openingWindow,
  couponConditions,
  couponWallets,
  couponDays,
  couponWorth,
  couponTotals,
  fewMultipliers,
  occasions,
  risingWindows,
  carefulCalls,
  couponRules,
  storedTopUps,
  ...soundMessages,
  storedOther,
  resourceClasses,
]

/** One lies on the way to the other, or they are the same place. */
const meets = (need: string, place: Place): boolean =>
  need.split('.').every((key, index) => index >= place.length || key === '*' || key === String(place[index]))

/**
 * What the parts of a document do not agree on. `misshaped` names places whose shape is wrong: what would read them is
 * not asked, the rest is, so that a person hears of everything at once.
 */
export const disagreements = (programme: ProgrammeDocument, misshaped: readonly Place[] = []): ProgrammeFault[] =>
  agreements
    .filter(({ needs }) => !needs.some((need) => misshaped.some((place) => meets(need, place))))
    .flatMap(({ faults }) => faults(programme))
