import { serveHttp } from '../platform/host/cloudbase'
import { posDoor } from './door'
import { openApi } from './openapi'

export const main = serveHttp(posDoor, openApi)
