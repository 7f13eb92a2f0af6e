import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpReply, HttpRequest } from '../../../../types/caller'
import { staffName } from '../../../flow/staff-duty'
import { openSession } from '../../../flow/sign-in'
import { CSRF_HEADER, signedIn } from '../../../console/door'
import { placeOf } from '../../../console/place'
import { signedDoor } from '../../../console/signed'
import type { HttpDoor } from '../../../../types/door'
import type { UniqueRecord } from '../../../../types/record'
import { realClock } from '../../clock'
import { newToken } from '../../token'
import { bodyLimitBytes, officeLimitBytes, refuse } from '../answer'
import type { LocalParts } from './parts'
import { readFields, readText, send } from './request'

const requestOf = (c: Context, body: string): HttpRequest => ({
  method: c.req.method,
  path: c.req.path,
  headers: c.req.header(),
  body,
  address: addressOf(c.env),
})

/** What the socket says, where there is one. */
const addressOf = (env: unknown): string => (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? ''

const answer = (c: Context, { status, body, cookie }: HttpReply): Response => {
  if (cookie !== undefined) c.header('set-cookie', cookie)
  return c.json(body as object, status as ContentfulStatusCode)
}

/** The console's door on one machine, where a person of the demo can be chosen instead of scanning. */
export const consoleRoutes = ({ world, doors, demo }: LocalParts): Hono => {
  const routes = new Hono()
  routes.post('/demo-sign-in', async (c) => {
    if (c.req.header(CSRF_HEADER) === undefined) return send(c, refuse({ code: 'csrf.wrong', header: CSRF_HEADER, rule: 'a page of this console' }))
    const fields = await readFields(c.req.raw)
    if (!fields.ok) return send(c, fields)
    const person = demo.people.find(({ id, kind }) => id === fields.value['person'] && kind === 'staff')
    const bound = person && (await world.store.get<UniqueRecord>('unique', staffName(world.keys.sign('identity', person.openid))))
    if (!bound) return send(c, refuse({ code: 'input.invalid', field: 'person', rule: 'a person of the demo who works here' }))
    const token = newToken()
    const session = await openSession(world, { token, staff: bound.owner, place: placeOf(requestOf(c, '')) })
    return answer(c, signedIn(world, { token, session }, false))
  })
  const serving = (door: HttpDoor, limitBytes = bodyLimitBytes) => async (c: Context): Promise<Response> => {
    const body = await readText(c.req.raw, limitBytes)
    return body.ok ? answer(c, await door(world, requestOf(c, body.value), realClock.now())) : send(c, body)
  }
  const serve = serving(doors.console)
  routes.get('/session', serve)
  for (const path of ['/sign-in', '/sign-in/wait', '/sign-out', '/call/staff']) routes.post(path, serve)
  routes.post('/call/import', serving(signedDoor(doors.import)))
  routes.post('/call/office', serving(signedDoor(doors.office, officeLimitBytes), officeLimitBytes))
  return routes
}
