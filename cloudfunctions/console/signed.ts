import type { HttpReply, HttpRequest } from '../../types/caller'
import type { CallDoor, HttpDoor } from '../../types/door'
import type { World } from '../../types/port/world'
import type { SessionRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { csrfOf, sessionOf } from '../flow/session'
import { bodyLimitBytes, readCall, refuse, statusOfAnswer, tooLarge } from '../platform/host/answer'
import { cookieIn } from './cookie'

export const CSRF_HEADER = 'x-huiji-csrf'

/** A browser whose cookie and word say who sits before it. */
export interface Seat {
  token: string
  session: SessionRecord
}

export const reply = (answer: Result<unknown>, set?: string): HttpReply => ({
  ...{ status: statusOfAnswer(answer), body: answer },
  ...(set === undefined ? {} : { cookie: set }),
})

export const parse = (body: string): Result<unknown> => {
  try {
    return { ok: true, value: JSON.parse(body === '' ? '{}' : body) as unknown }
  } catch {
    return refuse({ code: 'body.malformed', rule: 'JSON text in UTF-8' })
  }
}

/** Another site's page sends neither this header nor its own origin unseen. */
export const foreign = ({ method, headers }: HttpRequest, expected: string | null): boolean => {
  if (method === 'GET') return false
  const { origin } = headers
  const elsewhere = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== (headers['x-forwarded-host'] ?? headers['host']))
  const sent = headers[CSRF_HEADER]
  return elsewhere || sent === undefined || (expected !== null && sent !== expected)
}

export const wrong = refuse({ code: 'csrf.wrong', header: CSRF_HEADER, rule: 'a page of this console, with what its session told it' })

/** Who sits there. Refuses `identity.required`, `csrf.wrong`. */
export const seatOf = async (world: World, request: HttpRequest): Promise<Result<Seat>> => {
  const token = cookieIn(request.headers['cookie'], 'huiji_session')
  const session = token === null ? null : await sessionOf(world, token)
  if (token === null || !session) return refuse({ code: 'identity.required', rule: 'sign in by scanning the code with the mini-program' })
  return foreign(request, csrfOf(world, token)) ? wrong : { ok: true, value: { token, session } }
}

/** One call of a door as the person of the session. */
export const callAs = async (door: CallDoor, world: World, { session }: Seat, body: string): Promise<HttpReply> => {
  const json = parse(body)
  const read = json.ok ? readCall(json.value) : json
  return reply(read.ok ? await door(world, { kind: 'session', staff: session.staff, place: session.place }, read.value) : read)
}

/** A door that only the console's page calls, as a function of its own: every POST is one call of the person of the session. */
export const signedDoor = (door: CallDoor, limitBytes = bodyLimitBytes): HttpDoor => async (world, request) => {
  const { method, path, body } = request
  const bytes = Buffer.byteLength(body)
  if (bytes > limitBytes) return reply(tooLarge(bytes, limitBytes))
  if (method !== 'POST') return reply(refuse({ code: 'request.unknown', method, path: path.slice(0, 200) }))
  const seat = await seatOf(world, request)
  return seat.ok ? callAs(door, world, seat.value, body) : reply(seat)
}
