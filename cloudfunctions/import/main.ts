import { signedDoor } from '../console/signed'
import { serveConsole } from '../platform/host/cloudbase'
import { sheets } from '../platform/host/sheet'
import { importDoor } from './door'

export const main = serveConsole(signedDoor(importDoor(sheets)))
