import { door } from '../platform/host/route'
import { counterRoutes } from './counter-routes'
import { couponRoutes } from './coupon-routes'
import { peopleRoutes } from './people-routes'
import { subCardRoutes } from './sub-card-routes'

/** What staff may call. */
export const staffDoor = door({
  ...counterRoutes,
  ...couponRoutes,
  ...peopleRoutes,
  ...subCardRoutes,
})
