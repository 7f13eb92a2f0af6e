import { serveNotice } from '../platform/host/cloudbase'
import { payDoor } from './door'

export const main = serveNotice(payDoor)
