import { serveCall } from '../platform/host/cloudbase'
import { memberDoor } from './door'

export const main = serveCall(memberDoor)
