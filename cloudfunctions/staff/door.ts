import { door } from '../platform/host/route'
import { counterRoutes } from './counter-routes'

/** What staff may call. */
export const staffDoor = door(counterRoutes)
