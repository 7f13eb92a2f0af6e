import { openCloudApp } from '../../../cloudfunctions/platform/store/cloudbase'
import { cloudWeChat } from '../../../cloudfunctions/platform/wechat/cloudbase'
import { localWeChat } from '../../../cloudfunctions/platform/wechat/local'
import type { WeChat } from '../../../types/port/world'
import { storeOf } from '../host/memory-store'
import { startGateway, type Gateway } from '../store/gateway'

const validMs = 5 * 60_000
const access = { env: 'huiji-test', secretId: 'id', secretKey: 'key' }
const clock = { time: 0, now: () => clock.time }
const refused = { ok: false, refusal: { code: 'phone.code' } }

interface Subject {
  wechat: WeChat
  issue: (phone: string) => string
}

/** WeChat's side as documented: a code works once within five minutes, anything else is errcode 40029. */
const weChatSide = () => {
  const issued = new Map<string, { phone: string; until: number }>()
  const redeem = (apiName: string, requestData: unknown): unknown => {
    expect(apiName).toBe('phonenumber.getPhoneNumber')
    const { code } = requestData as { code: string }
    if (code === 'busy') return { errcode: -1, errmsg: 'system error' }
    if (code === 'abroad') return answerWith('2025550123', '1')
    const held = issued.get(code)
    issued.delete(code)
    return held && clock.time < held.until ? answerWith(held.phone, '86') : { errcode: 40029, errmsg: 'invalid code' }
  }
  const issue = (phone: string): string => {
    const code = `code-${issued.size}-${phone}`
    issued.set(code, { phone, until: clock.time + validMs })
    return code
  }
  return { redeem, issue }
}

const answerWith = (number: string, countryCode: string) => ({
  errcode: 0,
  errmsg: 'ok',
  phoneInfo: { phoneNumber: `+${countryCode}${number}`, purePhoneNumber: number, countryCode },
})

let gateway: Gateway
const side = weChatSide()

beforeAll(async () => {
  gateway = await startGateway({ ...access, collections: [], wx: side.redeem })
})
afterAll(() => gateway.close())

const cloud = (): Subject => ({
  wechat: cloudWeChat(openCloudApp({ ...access, serviceUrl: gateway.url }), async () => null),
  issue: side.issue,
})
const local = (): Subject => {
  const wechat = localWeChat(clock, storeOf({}))
  return { wechat, issue: wechat.issuePhoneCode }
}

describe.each([
  ['cloud', cloud],
  ['local', local],
])('a phone code, %s', (_name, open) => {
  beforeEach(() => (clock.time = 1000))

  test('gives the number once', async () => {
    const { wechat, issue } = open()
    const code = issue('13800138000')
    expect(await wechat.phoneOf(code)).toEqual({ ok: true, value: '13800138000' })
    expect(await wechat.phoneOf(code)).toMatchObject(refused)
  })

  test('works up to five minutes', async () => {
    const { wechat, issue } = open()
    const [last, late] = [issue('13800138000'), issue('13900139000')]
    clock.time += validMs - 1
    expect((await wechat.phoneOf(last)).ok).toBe(true)
    clock.time += 1
    expect(await wechat.phoneOf(late)).toMatchObject(refused)
  })

  test('that was made up is refused', async () => {
    expect(await open().wechat.phoneOf('made-up')).toMatchObject(refused)
  })
})

describe('the cloud alone', () => {
  test('a number of another country is refused with what is asked for', async () => {
    const answer = await cloud().wechat.phoneOf('abroad')
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'phone.code', rule: expect.stringContaining('mainland') as unknown },
    })
  })

  test("WeChat's own trouble is a fault, not a refusal", async () => {
    await expect(cloud().wechat.phoneOf('busy')).rejects.toThrow('-1 system error')
  })

  test.each([
    ['a broken connection', 'drop' as const],
    ['an error of the gateway', { code: 'SYS_ERR', message: 'try later' }],
    ['HTTP 503', { status: 503 }],
    ['an answer that is no JSON', { text: 'upstream' }],
  ])('%s is a fault', async (_what, interruption) => {
    gateway.interrupt = () => interruption
    await expect(cloud().wechat.phoneOf('any')).rejects.toThrow()
    gateway.interrupt = () => undefined
  })
})

test('codes that nobody redeems do not pile up: the oldest makes room', async () => {
  const { wechat, issue } = local()
  const [first, second] = [issue('13800138000'), issue('13800138001')]
  for (let issued = 2; issued <= 1000; issued += 1) issue('13900139000')
  expect((await wechat.phoneOf(first)).ok).toBe(false)
  expect((await wechat.phoneOf(second)).ok).toBe(true)
})
