import { serveCall } from '../platform/host/cloudbase'
import { sheets } from '../platform/host/sheet'
import { importDoor } from './door'

export const main = serveCall(importDoor(sheets))
