import { keepAudit } from '../flow/keep-audit'
import { door } from '../platform/host/route'
import { adjustmentRoutes } from './adjustment-routes'
import { activityRoutes } from './activity-routes'
import { cardRoutes } from './card-routes'
import { counterRoutes } from './counter-routes'
import { couponRoutes } from './coupon-routes'
import { entryRoutes } from './entry-routes'
import { orderRoutes } from './order-routes'
import { ownerRoutes } from './owner-routes'
import { recordRoutes } from './record-routes'
import { jobRoutes } from './job-routes'
import { dayRoutes } from './day-routes'
import { leadRoutes } from './lead-routes'
import { messageRoutes } from './message-routes'
import { benefitRoutes } from './benefit-routes'
import { conciergeRoutes } from './concierge-routes'
import { campaignPlanRoutes } from './campaign-plan-routes'
import { campaignRoutes } from './campaign-routes'
import { exchangeRoutes } from './exchange-routes'
import { giftRoutes } from './gift-routes'
import { unitRoutes } from './unit-routes'
import { peopleRoutes } from './people-routes'
import { pushRoutes } from './push-routes'
import { lifeRoutes } from './life-routes'
import { subCardRoutes } from './sub-card-routes'
import { pointsRoutes } from './points-routes'
import { sessionRoutes } from './session-routes'
import { storedRoutes } from './stored-routes'
import { telephoneRoutes } from './telephone-routes'
import { tierRoutes } from './tier-routes'

/** What staff may call. */
export const staffDoor = door({
  ...activityRoutes,
  ...adjustmentRoutes,
  ...benefitRoutes,
  ...campaignPlanRoutes,
  ...campaignRoutes,
  ...conciergeRoutes,
  ...counterRoutes,
  ...couponRoutes,
  ...dayRoutes,
  ...entryRoutes,
  ...orderRoutes,
  ...ownerRoutes,
  ...recordRoutes,
  ...jobRoutes,
  ...leadRoutes,
  ...lifeRoutes,
  ...messageRoutes,
  ...cardRoutes,
  ...exchangeRoutes,
  ...giftRoutes,
  ...peopleRoutes,
  ...pushRoutes,
  ...unitRoutes,
  ...subCardRoutes,
  ...pointsRoutes,
  ...sessionRoutes,
  ...storedRoutes,
  ...telephoneRoutes,
  ...tierRoutes,
}, keepAudit)
