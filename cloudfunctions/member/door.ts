import { door } from '../platform/host/route'
import { activityRoutes } from './activity-routes'
import { applicationRoutes } from './application-routes'
import { benefitRoutes } from './benefit-routes'
import { campaignRoutes } from './campaign-routes'
import { cardRoutes } from './card-routes'
import { couponRoutes } from './coupon-routes'
import { friendRoutes } from './friend-routes'
import { giftRoutes } from './gift-routes'
import { joinRoutes } from './join-routes'
import { ledgerRoutes } from './ledger-routes'
import { inviteRoutes } from './invite-routes'
import { messageRoutes } from './message-routes'
import { peopleRoutes } from './people-routes'
import { storedRoutes } from './stored-routes'
import { viewRoutes } from './view-routes'
import { tierRoutes } from './tier-routes'

/** What a shopper may call. */
export const memberDoor = door({
  ...activityRoutes,
  ...applicationRoutes,
  ...benefitRoutes,
  ...campaignRoutes,
  ...cardRoutes,
  ...couponRoutes,
  ...friendRoutes,
  ...giftRoutes,
  ...ledgerRoutes,
  ...joinRoutes,
  ...messageRoutes,
  ...peopleRoutes,
  ...storedRoutes,
  ...tierRoutes,
  ...viewRoutes,
  ...inviteRoutes,
})
