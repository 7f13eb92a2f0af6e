import type { HttpReply, HttpRequest } from '../../types/caller'
import type { HttpDoor } from '../../types/door'
import type { World } from '../../types/port/world'
import type { SessionRecord } from '../../types/record'
import { csrfOf, endSession } from '../flow/session'
import { askSignIn, SESSION_MS, SIGN_IN_MS, takeSignIn } from '../flow/sign-in'
import { bodyLimitBytes, refuse, tooLarge } from '../platform/host/answer'
import { newToken } from '../platform/token'
import { staffDoor } from '../staff/door'
import { cookie, cookieIn } from './cookie'
import { placeOf } from './place'
import { callAs, foreign, parse, reply, seatOf, wrong, type Seat } from './signed'

export { CSRF_HEADER } from './signed'

/** `secure`: cookies are sent over TLS alone; only a console on one's own machine does without. */
interface Asked {
  world: World
  request: HttpRequest
  secure: boolean
}

type Signed = Asked & Seat

/** A code to show, for a browser that keeps the secret of it. */
const ask = ({ world, request, secure }: Asked): HttpReply => {
  const secret = newToken()
  const asked = askSignIn(world, { secret, place: placeOf(request) })
  return reply({ ok: true, value: asked }, cookie('huiji_ask', secret, SIGN_IN_MS / 1000, secure))
}

/** Whether the phone has answered; then the browser is signed in. */
const wait = async ({ world, request, secure }: Asked): Promise<HttpReply> => {
  const read = parse(request.body)
  if (!read.ok) return reply(read)
  const { code } = (read.value ?? {}) as Record<string, unknown>
  if (typeof code !== 'string') return reply(refuse({ code: 'input.invalid', field: 'code', rule: 'the code that is shown' }))
  const taken = await takeSignIn(world, { code, secret: cookieIn(request.headers['cookie'], 'huiji_ask') ?? '' })
  if (!taken.ok || taken.value.state === 'waiting') return reply(taken)
  return signedIn(world, taken.value, secure)
}

/** The answer that signs a browser in, with what its page sends beside the cookie. */
export const signedIn = (world: World, { token, session }: { token: string; session: SessionRecord }, secure: boolean): HttpReply =>
  reply(
    { ok: true, value: { state: 'signedIn', csrf: csrfOf(world, token), expiresAt: session.expiresAt } },
    cookie('huiji_session', token, SESSION_MS / 1000, secure),
  )

const look = ({ world, token, session }: Signed): HttpReply =>
  reply({ ok: true, value: { csrf: csrfOf(world, token), expiresAt: session.expiresAt, staff: session.staff } })

const leave = async ({ world, session, secure }: Signed): Promise<HttpReply> =>
  reply(await endSession(world, { session: session._id, staff: session.staff }), cookie('huiji_session', '', 0, secure))

const open: Readonly<Record<string, (asked: Asked) => HttpReply | Promise<HttpReply>>> = {
  'POST /console/sign-in': ask,
  'POST /console/sign-in/wait': wait,
}
const signed: Readonly<Record<string, (asked: Signed) => HttpReply | Promise<HttpReply>>> = {
  'GET /console/session': look,
  'POST /console/sign-out': leave,
  'POST /console/call/staff': ({ world, request, token, session }) => callAs(staffDoor, world, { token, session }, request.body),
}

/**
 * What the console's page may ask: a sign-in that the mini-program answers, and then the staff door as the person who
 * answered. Who calls is told by a cookie that no script reads; a POST also carries what only the page itself was told.
 */
export const consoleDoor = (secure: boolean): HttpDoor => async (world, request) => {
  const { method, path, body } = request
  const name = `${method} ${path}`
  const bytes = Buffer.byteLength(body)
  if (bytes > bodyLimitBytes) return reply(tooLarge(bytes))
  const openly = Object.hasOwn(open, name) ? open[name] : undefined
  if (openly) return foreign(request, null) ? reply(wrong) : openly({ world, request, secure })
  const handle = Object.hasOwn(signed, name) ? signed[name] : undefined
  if (!handle) return reply(refuse({ code: 'request.unknown', method, path: path.slice(0, 200) }))
  const seat = await seatOf(world, request)
  return seat.ok ? handle({ world, request, secure, ...seat.value }) : reply(seat)
}
