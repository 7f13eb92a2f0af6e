import { readFileSync, statSync } from 'node:fs'
import { demoScenes, seedDemo } from '../../cloudfunctions/demo'
import { saveGift } from '../../cloudfunctions/flow/save-gift'
import { csrfOf } from '../../cloudfunctions/flow/session'
import { openSession } from '../../cloudfunctions/flow/sign-in'
import { realClock } from '../../cloudfunctions/platform/clock'
import { localFiles } from '../../cloudfunctions/platform/file/local'
import { makeLog } from '../../cloudfunctions/platform/log'
import { signPush, signRequest } from '../../cloudfunctions/platform/signature'
import { schema } from '../../cloudfunctions/platform/store'
import { openCloudStore } from '../../cloudfunctions/platform/store/cloudbase'
import { localPayer } from '../../cloudfunctions/platform/payment/local'
import { localWeChat } from '../../cloudfunctions/platform/wechat/local'
import { newToken } from '../../cloudfunctions/platform/token'
import { makeWorld } from '../../cloudfunctions/platform/world'
import { tillKey } from '../../cloudfunctions/flow/till-key'
import type { SavedPicture, Answer, JobReport, LedgerRow, OrderAnswer, SceneView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { GiftRecord, TillRecord } from '../../types/record'
import { pngOf } from '../door/picture-file'
import { openBucket, type Bucket } from '../platform/file/bucket'
import { startGateway, type Gateway } from '../platform/store/gateway'
import { bundleOf, deploy, ensureBuilt, type Deployed } from './deployed'

const doors = ['member', 'staff', 'office', 'import', 'pos', 'jobs', 'pay', 'account', 'console']
const secret = '0123456789abcdef0123456789abcdef'
const access = { env: 'huiji-test', secretId: 'AKIDtest', secretKey: 'key-for-tests' }
const phones: Record<string, string> = { 'code-of-su': '13700001111', 'code-of-tang': '13700002222' }

let gateway: Gateway
let bucket: Bucket
let world: World
let variables: Record<string, string>
const running: Record<string, Deployed> = {}
const call = <T>(door: string, event: unknown, context: unknown = {}) => {
  const deployed = running[door]
  if (!deployed) throw new Error(`${door} does not run`)
  return deployed.invoke<T>(event, context)
}
/** What CloudBase hands a function that the mini-program calls. */
const from = (openid: string) => ({
  request_id: `request-of-${openid}`,
  environment: JSON.stringify({ WX_OPENID: openid, WX_APPID: 'wx0', TCB_ENV: access.env, TCB_SOURCE: 'wx_client' }),
})

beforeAll(async () => {
  ensureBuilt(doors)
  const wx = (_api: string, data: unknown): unknown => {
    const phone = phones[(data as { code: string }).code]
    return phone ? { errcode: 0, phoneInfo: { purePhoneNumber: phone, countryCode: '86' } } : { errcode: 40029 }
  }
  bucket = await openBucket()
  gateway = await startGateway({ ...access, collections: Object.keys(schema), wx, storage: bucket.answer })
  const store = openCloudStore({ ...access, serviceUrl: gateway.url })
  const log = makeLog({ write: () => undefined })
  world = makeWorld({ store, clock: realClock, secret, wechat: localWeChat(realClock, store), payments: localPayer({ store, clock: realClock, secret }), files: localFiles('/nowhere'), log })
  await seedDemo(world)
  variables = {
    HUIJI_ENV: access.env,
    HUIJI_SECRET: secret,
    HUIJI_SECRET_ID: access.secretId,
    HUIJI_SECRET_KEY: access.secretKey,
    HUIJI_SERVICE_URL: gateway.url,
    HUIJI_ACCOUNT_TOKEN: 'token-of-the-account',
    // What an earlier request of another person leaves behind in the process.
    WX_OPENID: 'demo-linzhixia',
  }
  for (const door of doors) running[door] = await deploy(door, variables)
}, 120_000)

afterAll(async () => {
  await Promise.all(Object.values(running).map((deployed) => deployed.end()))
  await Promise.all([gateway.close(), bucket.close()])
})

const join = (openid: string, phoneCode: string) => {
  const data = { scene: demoScenes[0]?.scene, phoneCode, name: '苏', terms: true, marketing: false }
  const event = { action: 'join', data, reference: `join-${openid}-0001`, userInfo: { openId: openid, appId: 'wx0' } }
  return call<Answer<{ member: string; cardNumber: string }>>('member', event, from(openid))
}

const httpEvent = async (body: string, changes: Record<string, string> = {}) => {
  const till = await world.store.get<TillRecord>('till', 'HZHB-1')
  if (!till) throw new Error('the demo has no till HZHB-1')
  const sent = {
    method: 'POST',
    path: '/pos/v1/orders',
    timestamp: String(Date.now()),
    nonce: crypto.randomUUID(),
    body,
  }
  const signature = signRequest(tillKey(world, till._id, till.generation), sent)
  const headers = {
    'X-Huiji-Till': 'HZHB-1',
    'X-Huiji-Timestamp': sent.timestamp,
    'X-Huiji-Nonce': sent.nonce,
    'X-Huiji-Signature': signature,
    ...changes,
  }
  return {
    path: sent.path,
    httpMethod: 'POST',
    headers,
    queryStringParameters: {},
    requestContext: {},
    body,
    isBase64Encoded: false,
  }
}

interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const postOrder = async (event: unknown): Promise<[number, Answer<OrderAnswer>]> => {
  const { statusCode, body } = await call<HttpAnswer>('pos', event, { request_id: 'till-1' })
  return [statusCode, JSON.parse(body) as Answer<OrderAnswer>]
}

test('the bundles are below a megabyte and carry no embedded database', () => {
  for (const door of doors) {
    expect(statSync(bundleOf(door)).size).toBeLessThan(1_000_000)
    expect(readFileSync(bundleOf(door), 'utf8')).not.toMatch(/require\("(libsql|@libsql\/[\w-]+)"\)/)
  }
})

test('a scan opens the store of the code', async () => {
  const answer = await call<Answer<SceneView>>(
    'member',
    { action: 'scene.open', data: { scene: demoScenes[0]?.scene } },
    from('o-new'),
  )
  expect(answer).toMatchObject({
    ok: true,
    value: { brand: { name: { zh: '禾木' } }, store: { name: '杭州湖滨店' }, member: false },
  })
})

test('join, a signed order, and the ledger that shows it, each through its own function', async () => {
  const joined = await join('o-su', 'code-of-su')
  expect(joined).toMatchObject({ ok: true, value: { cardNumber: expect.stringMatching(/^\d{12}$/) as unknown } })
  const body = JSON.stringify({
    number: 'T-1',
    store: 'HZHB',
    member: { phone: phones['code-of-su'] },
    paidAt: Date.now() - 1000,
    totalFen: 58000,
  })
  const [status, order] = await postOrder(await httpEvent(body))
  expect([status, order]).toMatchObject([200, { ok: true, value: { order: 'T-1' } }])
  expect((await postOrder(await httpEvent(body)))[1]).toEqual(order)
  const ledger = await call<Answer<{ rows: LedgerRow[] }>>('member', { action: 'ledger.list', data: {} }, from('o-su'))
  expect(ledger).toMatchObject({
    ok: true,
    value: { rows: [{ kind: 'accrual', orderNumber: 'T-1', amountFen: 58000 }] },
  })
})

test('a request without an identity is nobody, whoever called the process before', async () => {
  const answer = await call('member', { action: 'card.mine', data: {} })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'identity.required' } })
})

test('side by side, each request is answered as its own person', async () => {
  await join('o-tang', 'code-of-tang')
  const people = ['o-tang', 'demo-linzhixia', 'o-stranger', 'o-tang', 'demo-linzhixia']
  const answers = await Promise.all(
    people.map((openid) =>
      call<Answer<{ member: { name: string } }>>('member', { action: 'card.mine', data: {} }, from(openid)),
    ),
  )
  const names = answers.map((answer) =>
    answer.ok ? answer.value.member.name : 'refusal' in answer ? answer.refusal.code : 'fault',
  )
  expect(names).toEqual(['苏', '林知夏', 'member.unknown', '苏', '林知夏'])
})

test('a phone code that WeChat does not know is refused, and nobody joins', async () => {
  expect(await join('o-nobody', 'made-up')).toMatchObject({ ok: false, refusal: { code: 'phone.code' } })
})

describe('the till over HTTP access', () => {
  const body = JSON.stringify({
    number: 'T-2',
    store: 'HZHB',
    member: { phone: '13800006620' },
    paidAt: Date.now() - 1000,
    totalFen: 100,
  })

  test('a changed body is refused with 401', async () => {
    const event = await httpEvent(body)
    expect(await postOrder({ ...event, body: body.replace('100', '99900') })).toMatchObject([
      401,
      { refusal: { code: 'signature.wrong' } },
    ])
  })

  test('a body in base64 is signed as its text', async () => {
    const event = { ...(await httpEvent(body)), body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    expect(await postOrder(event)).toMatchObject([200, { ok: true }])
  })

  test('a body above 256 KB is refused with 413', async () => {
    const event = await httpEvent('x'.repeat(262_145))
    expect(await postOrder(event)).toMatchObject([413, { refusal: { code: 'body.tooLarge', bytes: 262_145 } }])
  })

  test('the description is served beside it', async () => {
    const {
      statusCode,
      headers,
      body: text,
    } = await call<HttpAnswer>('pos', { path: '/pos/openapi.json', httpMethod: 'GET', headers: {} })
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0' })
  })
})

describe('a push of the official account', () => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = signPush('token-of-the-account', timestamp, '1')
  const event = {
    httpMethod: 'POST',
    path: '/account',
    headers: {},
    queryStringParameters: { signature, timestamp, nonce: '1' },
    body:
      '<xml><ToUserName><![CDATA[gh_hemu]]></ToUserName><FromUserName><![CDATA[o-fan]]></FromUserName>' +
      `<CreateTime>${timestamp}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[unsubscribe]]></Event></xml>`,
    isBase64Encoded: false,
  }

  test('is heard as WeChat wants it, unsigned refused', async () => {
    const heard = await call<HttpAnswer>('account', event, { request_id: 'push-1' })
    expect([heard.statusCode, heard.body, heard.headers['content-type']]).toEqual([200, 'success', 'text/plain; charset=utf-8'])
    const unsigned = { ...event, queryStringParameters: { ...event.queryStringParameters, signature: 'a'.repeat(40) } }
    expect((await call<HttpAnswer>('account', unsigned)).statusCode).toBe(401)
  })

  test('is a fault where no token was set, so that it comes again', async () => {
    const bare = await deploy('account', { ...variables, HUIJI_ACCOUNT_TOKEN: '' })
    expect((await bare.invoke<HttpAnswer>(event)).statusCode).toBe(500)
    expect(await bare.end()).toContain('HUIJI_ACCOUNT_TOKEN is not set')
  })
})

describe('the timer', () => {
  const event = { Type: 'Timer', TriggerName: 'sweep', Time: '2026-11-21T16:00:00Z', Message: '' }

  test('runs the jobs', async () => {
    const answer = await call<Answer<{ reports: JobReport[] }>>('jobs', event, { request_id: 'tick' })
    const expire = expect.objectContaining({ job: 'expire-lots', finished: true }) as unknown
    expect(answer).toMatchObject({ ok: true, value: { reports: expect.arrayContaining([expire]) as unknown } })
  })

  test('is not believed when a person sends it', async () => {
    expect(await call('jobs', { ...event, action: 'run' }, from('o-su'))).toMatchObject({
      refusal: { code: 'permission.denied' },
    })
  })
})

test.each([
  ['office', 'programme.versions'],
  ['import', 'import.list'],
])('%s answers the session of the console, and nobody without it', async (door, action) => {
  const token = newToken()
  await openSession(world, { token, staff: 'GUWANQING', place: 'Chrome · macOS' })
  const asks = (headers: Record<string, string>) =>
    call<HttpAnswer>(door, { path: '/', httpMethod: 'POST', headers, body: JSON.stringify({ action, data: {} }) }, { request_id: 'desk-1' })
  const signed = { 'Cookie': `huiji_session=${token}`, 'X-Huiji-CSRF': csrfOf(world, token) }
  const answer = await asks(signed)
  expect([answer.statusCode, JSON.parse(answer.body)]).toMatchObject([200, { ok: true, value: { rows: expect.any(Array) as unknown } }])
  expect((await asks({ ...signed, 'X-Huiji-CSRF': 'f'.repeat(64) })).statusCode).toBe(403)
  expect((await asks({})).statusCode).toBe(401)
  // Nor does it answer the mini-program, whose people are known by WeChat.
  expect(await call<HttpAnswer>(door, { action, data: {} }, from('demo-guwanqing'))).toMatchObject({ statusCode: 404 })
})

test('a picture of 2 MB comes through the office as bytes, lies in the storage, and members are told where', async () => {
  const token = newToken()
  await openSession(world, { token, staff: 'GUWANQING', place: 'Chrome · macOS' })
  const headers = { 'Cookie': `huiji_session=${token}`, 'X-Huiji-CSRF': csrfOf(world, token), 'Content-Type': 'application/octet-stream' }
  const data = { type: 'image/png', data: pngOf(1_200, 900, 2 * 1024 * 1024).toString('base64') }
  const body = Buffer.from(JSON.stringify({ action: 'picture.save', data, reference: 'picture-0001' })).toString('base64')
  const event = { path: '/', httpMethod: 'POST', headers, body, isBase64Encoded: true }
  expect(JSON.stringify(event).length).toBeLessThan(6_000_000)
  const answer = JSON.parse((await call<HttpAnswer>('office', event, { request_id: 'desk-2' })).body) as Answer<SavedPicture>
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { picture, address } = answer.value
  expect(bucket.objects.get(`picture/${picture}`)).toMatchObject({ type: 'image/png', body: { length: 2 * 1024 * 1024 } })

  const gift = await world.store.get<GiftRecord>('gift', 'silk-ribbon')
  if (!gift) throw new Error('the demo has no silk-ribbon')
  await saveGift(world, { gift: 'silk-ribbon', details: { ...gift, picture }, reference: 'ribbon-0002', staff: 'GUWANQING' })
  const view = await call('member', { action: 'gift.view', data: { gift: 'silk-ribbon' } }, from('demo-linzhixia'))
  expect(view).toMatchObject({ ok: true, value: { picture, pictureAddress: address } })
})

test('staff are known by their WeChat identity', async () => {
  const answer = await call('staff', { action: 'me', data: {} }, from('demo-chenyu'))
  expect(answer).toMatchObject({ ok: true, value: { name: '陈屿', store: { id: 'HZHB' } } })
})

describe('a function without its secret', () => {
  test('answers a fault with the request id and logs what is missing', async () => {
    const bare = await deploy('member', { ...variables, HUIJI_SECRET: '' })
    const answer = await bare.invoke({ action: 'card.mine', data: {} }, from('o-su'))
    expect(answer).toEqual({ ok: false, fault: { requestId: 'request-of-o-su' } })
    expect(await bare.end()).toContain('HUIJI_SECRET is not set')
  })
})

test('a gateway that does not answer is a fault, and the next request goes on', async () => {
  gateway.interrupt = () => 'drop'
  const broken = await call('member', { action: 'card.mine', data: {} }, from('o-su'))
  gateway.interrupt = () => undefined
  expect(broken).toEqual({ ok: false, fault: { requestId: 'request-of-o-su' } })
  expect(await call('member', { action: 'card.mine', data: {} }, from('o-su'))).toMatchObject({ ok: true })
})
