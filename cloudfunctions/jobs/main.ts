import { serveTimer } from '../platform/host/cloudbase'
import { jobsDoor } from './door'

export const main = serveTimer(jobsDoor)
