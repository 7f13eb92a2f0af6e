import { door } from '../platform/host/route'
import { keepAudit } from '../flow/keep-audit'
import { approvalRoutes } from './approval-routes'
import { auditRoutes } from './audit-routes'
import { dayRoutes } from './day-routes'
import { giftRoutes } from './gift-routes'
import { messageRoutes } from './message-routes'
import { programmeRoutes } from './programme-routes'
import { staffRoutes } from './staff-routes'
import { storeRoutes } from './store-routes'
import { tillRoutes } from './till-routes'

/** What managers do at a desk: only the console calls it, so that the function of the counter stays small. */
export const officeDoor = door(
  {
    ...approvalRoutes,
    ...auditRoutes,
    ...dayRoutes,
    ...giftRoutes,
    ...messageRoutes,
    ...programmeRoutes,
    ...staffRoutes,
    ...storeRoutes,
    ...tillRoutes,
  },
  keepAudit,
)
