import { serveConsole } from '../platform/host/cloudbase'
import { consoleDoor } from './door'

export const main = serveConsole(consoleDoor(true))
