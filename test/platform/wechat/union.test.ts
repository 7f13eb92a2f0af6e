import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unionAsker } from '../../../cloudfunctions/platform/wechat/cloudbase'

let server: Server
let url = ''
let asked: string[] = []
let tokens = 0
/** Answers of user/info, by who is asked for; `stale` is told once. */
const answers: Record<string, object> = {
  'o-lin': { subscribe: 1, openid: 'o-lin', unionid: 'u-lin' },
  'o-alone': { subscribe: 1, openid: 'o-alone' },
  'o-nobody': { errcode: 40003, errmsg: 'invalid openid' },
  'o-busy': { errcode: 45009, errmsg: 'reach max api daily quota limit' },
}
let staleOnce = false

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wechat')
    asked.push(pathname)
    response.setHeader('content-type', 'application/json')
    if (pathname === '/cgi-bin/stable_token') {
      response.end(JSON.stringify({ access_token: `token-${String((tokens += 1))}`, expires_in: 7200 }))
      return
    }
    const stale = staleOnce || searchParams.get('access_token') !== `token-${String(tokens)}`
    staleOnce = false
    response.end(JSON.stringify(stale ? { errcode: 40001, errmsg: 'invalid credential' } : answers[searchParams.get('openid') ?? '']))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(() => {
  asked = []
})

const clock = { at: 1_000_000 }
const asker = (account = { appid: 'wx1', secret: 's' }) => unionAsker({ ...account, url, now: () => clock.at })

test('a follower by the identity of all apps; whoever has none, and whoever is not known, by none', async () => {
  const ask = asker()
  expect([await ask('o-lin'), await ask('o-alone'), await ask('o-nobody')]).toEqual(['u-lin', null, null])
})

test('the access token is asked for once in its time, and again when WeChat will not have it any more', async () => {
  const ask = asker()
  await ask('o-lin')
  await ask('o-lin')
  expect(asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(1)
  staleOnce = true
  expect(await ask('o-lin')).toBe('u-lin')
  expect(asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(2)
  clock.at += 7_200_000
  await ask('o-lin')
  expect(asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(3)
})

test('another error, and an account that was not set up, are faults', async () => {
  await expect(asker()('o-busy')).rejects.toThrow('45009')
  await expect(asker({ appid: '', secret: '' })('o-lin')).rejects.toThrow('HUIJI_ACCOUNT_APPID')
})
