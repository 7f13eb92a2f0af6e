import { Hono } from 'hono'
import type { Caller } from '../../../../types/caller'
import type { CallDoor } from '../../../../types/door'
import { bodyLimitBytes, officeLimitBytes, readCall } from '../answer'
import type { LocalParts } from './parts'
import { readJson, send } from './request'
import { localUnion } from '../../wechat/local'
import { callerOf } from './sign-in'

/** Whom WeChat would name it would name in all apps of the chain. */
const known = (caller: Caller): Caller => (caller.kind === 'wechat' ? { ...caller, unionid: localUnion(caller.openid) } : caller)

/** POST /call/<door>: the same doors the cloud functions serve, the caller read from the demo's sign-in. */
export const callRoutes = ({ world, doors }: LocalParts): Hono => {
  const routes = new Hono()
  const open: Record<string, CallDoor> = { member: doors.member, staff: doors.staff, office: doors.office, import: doors.import, jobs: doors.jobs }
  for (const [name, door] of Object.entries(open)) {
    routes.post(`/${name}`, async (c) => {
      const json = await readJson(c.req.raw, name === 'office' ? officeLimitBytes : bodyLimitBytes)
      if (!json.ok) return send(c, json)
      const call = readCall(json.value)
      if (!call.ok) return send(c, call)
      return send(c, await door(world, known(callerOf(world.keys, c.req.header('authorization'))), call.value))
    })
  }
  return routes
}
