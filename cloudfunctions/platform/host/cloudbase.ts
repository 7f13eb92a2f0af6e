import { randomUUID } from 'node:crypto'
import type { Answer, Call } from '../../../types/contract/envelope'
import type { CallDoor, HttpDoor, NoticeDoor, PushDoor } from '../../../types/door'
import type { World } from '../../../types/port/world'
import type { HttpReply, HttpRequest } from '../../../types/caller'
import { bodyLimitBytes, catchFault, readCall, refuse, statusOfAnswer, tooLarge } from './answer'
import { callerOf, isTimer, type CloudContext } from './cloudbase/context'
import { answerOf, pushOf, requestOf, textOf, type HttpAnswer, type HttpEvent } from './cloudbase/http-event'
import { readSettings } from './cloudbase/settings'
import { realClock } from '../clock'
import { makeLog } from '../log'
import { cloudFiles } from '../file/cloudbase'
import { cloudPay } from '../payment/cloudbase'
import { openCloudApp, openCloudStore } from '../store/cloudbase'
import { cloudWeChat, unionAsker } from '../wechat/cloudbase'
import { makeWorld } from '../world'
import { statusOf } from './status'

const log = makeLog()

const openWorld = (): World => {
  const { cloud, secret, merchant, account, appid, ownerCode } = readSettings(process.env)
  const app = openCloudApp(cloud)
  return makeWorld({
    store: openCloudStore({ ...cloud, app }),
    clock: realClock,
    secret,
    wechat: cloudWeChat(app, unionAsker({ ...account, now: realClock.now }), appid),
    payments: cloudPay(app, { merchant, env: cloud.env, notified: 'pay' }),
    files: cloudFiles(app, realClock.now),
    log,
    ownerCode,
  })
}

let opened: World | undefined
/** Made by the first request and kept for the life of the process; a failure is not kept. */
const theWorld = (): World => (opened ??= openWorld())

const idOf = (context: CloudContext | undefined): string => context?.request_id ?? randomUUID()

/** `exports.main` of a door that is called with `{action, data, reference}`. */
export const serveCall =
  (door: CallDoor) =>
  (event: unknown, context: CloudContext = {}): Promise<Answer> =>
    catchFault(log, idOf(context), async () => {
      const bytes = Buffer.byteLength(JSON.stringify(event ?? null))
      if (bytes > bodyLimitBytes) return tooLarge(bytes)
      const call = readCall(event)
      return call.ok ? door(theWorld(), callerOf(context), call.value) : call
    })

/** `exports.main` of the jobs door. Only the platform's timer is a timer; anybody else is answered as who they are. */
export const serveTimer = (door: CallDoor) => {
  const serveOthers = serveCall(door)
  const run: Call = { action: 'run', data: {} }
  return (event: unknown, context: CloudContext = {}): Promise<Answer> =>
    catchFault(log, idOf(context), async () =>
      isTimer(event, context) ? door(theWorld(), { kind: 'timer' }, run) : serveOthers(event, context),
    )
}

/** `exports.main` of a door behind HTTP access; its OpenAPI description is served beside it. */
export const serveHttp =
  (door: HttpDoor, openApi: () => object) =>
  async (event: HttpEvent, context: CloudContext = {}): Promise<HttpAnswer> => {
    const requestId = idOf(context)
    const answered = await catchFault(log, requestId, async () => {
      return { ok: true, value: await replyTo(requestOf(event), door, openApi) }
    })
    return answerOf(answered.ok ? answered.value : { status: statusOfAnswer(answered), body: answered }, requestId)
  }

const replyTo = async (request: HttpRequest, door: HttpDoor, openApi: () => object): Promise<HttpReply> => {
  const bytes = Buffer.byteLength(request.body)
  if (bytes > bodyLimitBytes) return { status: statusOf('body.tooLarge'), body: tooLarge(bytes) }
  const { method, path } = request
  if (path !== '/pos/openapi.json') return door(theWorld(), request, realClock.now())
  if (method === 'GET') return { status: 200, body: openApi() }
  return { status: statusOf('request.unknown'), body: refuse({ code: 'request.unknown', method, path }) }
}

/** `exports.main` of the console behind HTTP access. */
export const serveConsole =
  (door: HttpDoor) =>
  async (event: HttpEvent, context: CloudContext = {}): Promise<HttpAnswer> => {
    const requestId = idOf(context)
    const request = requestOf(event, '/console')
    const address = (request.headers['x-forwarded-for'] ?? '').split(',')[0]?.trim() ?? ''
    const answered = await catchFault(log, requestId, async () => ({ ok: true, value: await door(theWorld(), { ...request, address }, realClock.now()) }))
    return answerOf(answered.ok ? answered.value : { status: statusOfAnswer(answered), body: answered }, requestId)
  }

/** What WeChat Pay must hear, or it says the same again. */
const HEARD = { errcode: 0, errmsg: '' }

/**
 * `exports.main` of the function that WeChat Pay notifies. A refusal is heard too: saying it again would change nothing,
 * and the sweep asks after whatever is open. A fault is not heard, so it comes again.
 */
export const serveNotice =
  (door: NoticeDoor) =>
  async (event: unknown, context: CloudContext = {}): Promise<Answer | typeof HEARD> => {
    const answered = await catchFault(log, idOf(context), () => door(theWorld(), { headers: {}, body: JSON.stringify(event ?? null) }))
    return 'fault' in answered ? answered : HEARD
  }

/** `exports.main` of the function that WeChat pushes to. A fault is no `success`, so WeChat says it again. */
export const servePush =
  (door: PushDoor) =>
  async (event: HttpEvent, context: CloudContext = {}): Promise<HttpAnswer> => {
    const requestId = idOf(context)
    const answered = await catchFault(log, requestId, async () => {
      const { token } = readSettings(process.env).account
      if (token === '') throw new Error('HUIJI_ACCOUNT_TOKEN is not set: give the function the token of the official account.')
      return { ok: true, value: await door(theWorld(), { ...pushOf(event), token }, realClock.now()) }
    })
    return textOf(answered.ok ? answered.value : { status: statusOfAnswer(answered), text: JSON.stringify(answered) }, requestId)
  }
