import { callerOf, isTimer } from '../../../cloudfunctions/platform/host/cloudbase/context'
import { answerOf, requestOf } from '../../../cloudfunctions/platform/host/cloudbase/http-event'
import { readSettings } from '../../../cloudfunctions/platform/host/cloudbase/settings'

const environment = (fields: Record<string, string>) => ({ environment: JSON.stringify(fields) })
const timer = { Type: 'Timer', TriggerName: 'sweep', Time: '2026-11-21T16:00:00Z', Message: '' }

describe('who calls', () => {
  test('the WeChat identity of this invocation, in the present and the older form', () => {
    const caller = { kind: 'wechat', openid: 'o-lin' }
    expect(callerOf(environment({ WX_OPENID: 'o-lin', TCB_ENV: 'e' }))).toEqual(caller)
    expect(callerOf({ environ: 'TCB_ENV=e;WX_OPENID=o-lin;broken;=x' })).toEqual(caller)
  })

  test('with the identity common to all apps, where WeChat tells it', () => {
    const told = environment({ WX_OPENID: 'o-lin', WX_UNIONID: 'u-lin' })
    expect(callerOf(told)).toEqual({ kind: 'wechat', openid: 'o-lin', unionid: 'u-lin' })
    expect(callerOf(environment({ WX_OPENID: 'o-lin', WX_UNIONID: '' }))).toEqual({ kind: 'wechat', openid: 'o-lin' })
  })

  test('never the one that another request left in the process', () => {
    process.env['WX_OPENID'] = 'o-other'
    expect([callerOf({}), callerOf(environment({ TCB_ENV: 'e' }))]).toEqual([{ kind: 'nobody' }, { kind: 'nobody' }])
    delete process.env['WX_OPENID']
  })

  test('the timer, when the platform itself sends the event', () => {
    expect(isTimer(timer, environment({ TCB_ENV: 'e' }))).toBe(true)
    expect(isTimer(timer, {})).toBe(true)
  })

  test.each([
    ['a member of the mini-program', timer, environment({ WX_OPENID: 'o-lin' })],
    ['a web client', timer, environment({ TCB_UUID: 'u' })],
    ['a client without a login', timer, environment({ TCB_SOURCE: 'web_client' })],
    ['an HTTP request', { ...timer, httpMethod: 'POST' }, {}],
    ['an event with a user', { ...timer, userInfo: {} }, {}],
    ['another event', { Type: 'timer' }, {}],
    ['no event', null, {}],
  ])('%s is not the timer', (_who, event, context) => {
    expect(isTimer(event, context)).toBe(false)
  })
})

describe('an HTTP event', () => {
  const sent = { httpMethod: 'post', path: '/pos/v1/orders', headers: { 'X-Huiji-Till': 't1' }, body: '{"a":1}' }

  test('is method, path, lower-case headers and body', () => {
    expect(requestOf(sent)).toEqual({
      method: 'POST',
      path: '/pos/v1/orders',
      headers: { 'x-huiji-till': 't1' },
      body: '{"a":1}',
    })
  })

  test('has the path the till called, also where the access path was cut off', () => {
    expect(requestOf({ ...sent, path: '/v1/orders' }).path).toBe('/pos/v1/orders')
  })

  test.each([true, 'true'])('is decoded when it came in base64 (%p)', (isBase64Encoded) => {
    const body = Buffer.from('{"n":"禾"}').toString('base64')
    expect(requestOf({ ...sent, body, isBase64Encoded }).body).toBe('{"n":"禾"}')
  })

  test('is answered in JSON under its request id', () => {
    expect(answerOf({ status: 422, body: { ok: false } }, 'r-1')).toEqual({
      statusCode: 422,
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'r-1' },
      body: '{"ok":false}',
    })
  })
})

describe('settings', () => {
  test('HUIJI_ENV goes before TCB_ENV; what is not set stays unset', () => {
    expect(readSettings({ HUIJI_SECRET: 's', HUIJI_ENV: 'a', TCB_ENV: 'b' })).toEqual({
      cloud: { env: 'a', serviceUrl: undefined, secretId: undefined, secretKey: undefined },
      secret: 's',
      merchant: '',
      account: { token: '', appid: '', secret: '' },
      appid: '',
      ownerCode: null,
    })
    expect(readSettings({ HUIJI_SECRET: 's', TCB_ENV: 'b', HUIJI_MERCHANT: '19' })).toMatchObject({ cloud: { env: 'b' }, merchant: '19' })
  })

  test('a code of the first owner that could be guessed is not taken', () => {
    const at = (code: string) => readSettings({ HUIJI_SECRET: 's', TCB_ENV: 'b', HUIJI_OWNER_CODE: code })
    expect([at('').ownerCode, at('a-code-of-20-letters').ownerCode]).toEqual([null, 'a-code-of-20-letters'])
    for (const code of ['short', 'x'.repeat(19), 'with a space in it, long']) expect(() => at(code)).toThrow('HUIJI_OWNER_CODE must be 20 to 128')
  })

  test('a missing secret or environment is named', () => {
    expect(() => readSettings({ TCB_ENV: 'b', HUIJI_SECRET: '' })).toThrow('HUIJI_SECRET is not set')
    expect(() => readSettings({ HUIJI_SECRET: 's' })).toThrow('Neither HUIJI_ENV nor TCB_ENV is set')
  })
})
