import { serveCall } from '../platform/host/cloudbase'
import { staffDoor } from './door'

export const main = serveCall(staffDoor)
