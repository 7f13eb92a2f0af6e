import { officeLimitBytes } from '../platform/host/answer'
import { signedDoor } from '../console/signed'
import { serveConsole } from '../platform/host/cloudbase'
import { officeDoor } from './door'

export const main = serveConsole(signedDoor(officeDoor, officeLimitBytes))
