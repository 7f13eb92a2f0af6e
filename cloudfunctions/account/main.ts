import { servePush } from '../platform/host/cloudbase'
import { accountDoor } from './door'

export const main = servePush(accountDoor)
