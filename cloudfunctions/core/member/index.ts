export {
  countEarned,
  countOrder,
  countRefund,
  DAYS_KEPT,
  EARLIER_KEPT,
  emptyStats,
  LARGEST_KEPT,
  ordersEver,
  type EarnedActivity,
  type OrderActivity,
  type RefundActivity,
} from './activity'
export { addStats } from './add-stats'
export { birthdayIn, birthdayOn } from './birthday'
export * from './application'
export * from './card'
export { inviteCode } from './invite'
export { emptyAccount, IMPORTED, join, type Joining } from './join'
export { CODE_DIGITS_AT_LEAST, CODE_STEP_SECONDS, CODE_VALID_SECONDS, codeDigits, codeSecondsLeft, codeStep, codeText, splitCode } from './member-code'
export { nextDate, occasionsOn } from './occasion'
export { completeness } from './profile'
export { addReferrals, countReferral, uncountReferral } from './referrals'
export { nextStageDay, stageFacts, stageOf, stages, windowsOf, type StageFacts } from './stage'
export { composeScene, readScene, SCENE_CHARACTERS } from './scene'
export { readReferralCode, referralCode } from './referral-code'
