import { answerHappeningsJob } from './answer-happenings'
import { answerWishesJob } from './answer-wishes'
import { announceReviewsJob } from './announce-reviews'
import { clearPicturesJob } from './clear-pictures'
import { countTiersJob } from './count-tiers'
import { expireCouponsJob } from './expire-coupons'
import { expireLotsJob } from './expire-lots'
import { findDuplicatesJob } from './find-duplicates'
import { finishPartsJob } from './finish-parts'
import { forgetNoncesJob } from './forget-nonces'
import { forgetSessionsJob, forgetSignInsJob } from './forget-sessions'
import type { Job } from './job'
import { keepOccasionsJob, planOccasionsJob } from './keep-occasions'
import { lapseExchangesJob } from './lapse-exchanges'
import { lookUpPaymentsJob } from './look-up-payments'
import { moveStagesJob, planStagesJob } from './move-stages'
import { planBirthdayCallsJob, planFestivalCallsJob, planPurchaseCallsJob } from './plan-call-backs'
import { postPaymentsJob } from './post-payments'
import { refundPaymentsJob } from './refund-payments'
import { releasePointsJob } from './release-points'
import { remindCouponsJob, remindPickUpsJob } from './remind-ending'
import { remindExpiringJob } from './remind-expiring'
import { reviewTiersJob } from './review-tiers'
import { sealAuditsJob } from './seal-audits'
import { sendMessagesJob } from './send-messages'
import { runCampaignsJob } from './run-campaigns'
import { settleSequelsJob } from './settle-sequels'
import { closeDaysJob, sumDaysJob } from './sum-days'

/** All jobs there are. Of those that waited equally long for their turn the earlier line goes first. */
export const jobs: readonly Job[] = [
  releasePointsJob,
  expireLotsJob,
  expireCouponsJob,
  reviewTiersJob,
  planOccasionsJob,
  keepOccasionsJob,
  planStagesJob,
  moveStagesJob,
  planBirthdayCallsJob,
  planPurchaseCallsJob,
  planFestivalCallsJob,
  countTiersJob,
  closeDaysJob,
  sumDaysJob,
  findDuplicatesJob,
  settleSequelsJob,
  answerHappeningsJob,
  runCampaignsJob,
  finishPartsJob,
  forgetNoncesJob,
  forgetSignInsJob,
  forgetSessionsJob,
  clearPicturesJob,
  sealAuditsJob,
  lapseExchangesJob,
  answerWishesJob,
  lookUpPaymentsJob,
  postPaymentsJob,
  refundPaymentsJob,
  remindExpiringJob,
  remindCouponsJob,
  remindPickUpsJob,
  announceReviewsJob,
  sendMessagesJob,
]

export const jobNames: readonly string[] = jobs.map(({ id }) => id)
