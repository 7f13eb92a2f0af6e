import { openCloudApp } from '../../../cloudfunctions/platform/store/cloudbase'
import { cloudWeChat } from '../../../cloudfunctions/platform/wechat/cloudbase'
import type { WeChat } from '../../../types/port/wechat'
import { startGateway, type Gateway } from '../store/gateway'

const access = { env: 'huiji-test', secretId: 'id', secretKey: 'key' }
const message = { clientId: 'c1', openid: 'o-lin', template: 'TEMPLATE-0001', page: 'pages/me/index?message=1', fields: [{ key: 'thing1', value: '围巾' }] }
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]).toString('base64')

let gateway: Gateway
let wechat: WeChat
let heard: { apiName: string; data: unknown }[] = []
let answer: unknown = { errcode: 0 }

beforeAll(async () => {
  gateway = await startGateway({ ...access, collections: [], wx: (apiName, data) => (heard.push({ apiName, data }), answer) })
  wechat = cloudWeChat(openCloudApp({ ...access, serviceUrl: gateway.url }), async () => null, 'wx-app')
})
afterAll(() => gateway.close())
beforeEach(() => {
  heard = []
})

test.each([0, 43101, 45009, 47003, 40003, -1])('a subscription message is sent by its documented names, and errcode %i is handed on', async (code) => {
  answer = { errcode: code, errmsg: 'x' }
  expect(await wechat.sendSubscribe(message)).toEqual({ code })
  expect(heard).toMatchObject([
    { apiName: 'subscribeMessage.send', data: { touser: 'o-lin', templateId: 'TEMPLATE-0001', page: message.page, data: { thing1: { value: '围巾' } } } },
  ])
})

test("the official account's message carries our id and opens the mini-program; nothing can be asked afterwards", async () => {
  answer = { errcode: 43004 }
  expect(await wechat.sendAccountTemplate(message)).toEqual({ code: 43004 })
  expect(heard).toMatchObject([{ data: { client_msg_id: 'c1', miniprogram: { appid: 'wx-app', pagepath: message.page } } }])
  expect(await wechat.outcomeOf('c1')).toBe('unknown')
})

test('a code is a picture, a scene that WeChat will not draw is refused, anything else is a fault', async () => {
  const ask = { scene: 's=1', page: 'pages/join/index', width: 430 }
  answer = { buffer: png, contentType: 'image/png' }
  expect(await wechat.codeImage(ask)).toEqual({ ok: true, value: { type: 'image/png', base64: png } })
  answer = { errcode: 40169 }
  expect(await wechat.codeImage(ask)).toMatchObject({ ok: false, refusal: { field: 'scene' } })
  answer = { errcode: 45009 }
  await expect(wechat.codeImage(ask)).rejects.toThrow('45009')
})

test('a risk rank is read; of who has not been here lately there is none', async () => {
  const ask = { openid: 'o-lin', scene: 1 as const, clientIp: '203.0.113.7' }
  answer = { errcode: 0, riskRank: 3 }
  expect(await wechat.riskRank(ask)).toBe(3)
  answer = { errcode: 61010 }
  expect(await wechat.riskRank(ask)).toBeNull()
  answer = { errcode: 0, riskRank: 9 }
  await expect(wechat.riskRank(ask)).rejects.toThrow('without a rank')
})
