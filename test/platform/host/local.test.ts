import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import { openParts, type Opened } from './local-parts'

let opened: Opened
let app: ReturnType<typeof makeApp>

beforeAll(async () => {
  opened = await openParts()
  const { builds } = opened.parts
  writeFileSync(join(builds, 'h5/index.html'), '<!DOCTYPE html><script>go()</script>')
  writeFileSync(join(builds, 'h5/js/app.0123abcd.js'), 'go()')
  writeFileSync(join(builds, 'h5/js/plain.js'), 'go()')
  writeFileSync(join(builds, 'local/desk/index.html'), '<h1>desk</h1>')
  writeFileSync(join(builds, 'local/secret-beside'), 'no')
  app = makeApp(opened.parts)
})
afterAll(() => opened.close())

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })

const signIn = async (person: string): Promise<string> => {
  const answer = (await (await post('/demo/sign-in', { person })).json()) as { token: string }
  return answer.token
}

const callerSeen = async (authorization: string): Promise<unknown> => {
  const response = await post('/call/member', { action: 'a' }, { authorization })
  return ((await response.json()) as { value: { caller: unknown } }).value.caller
}

describe('POST /call/<door>', () => {
  test('hands on action, data and reference, and answers the envelope', async () => {
    const response = await post('/call/staff', { action: 'a', data: { x: 1 }, reference: 'r-1', more: 'dropped' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      ok: true,
      value: { caller: { kind: 'nobody' }, call: { action: 'a', data: { x: 1 }, reference: 'r-1' } },
    })
  })

  test('a refusal keeps its figures and takes the status of its code', async () => {
    const response = await post('/call/jobs', { action: 'refuse' })
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({ ok: false, refusal: { code: 'scene.expired', expiredAt: 7 } })
  })

  test('a fault is logged under its request id, without phone numbers, and answered with the id alone', async () => {
    const response = await post('/call/member', { action: 'break' }, { 'x-request-id': 'till-0001-17' })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ ok: false, fault: { requestId: 'till-0001-17' } })
    const line = opened.lines.find((written) => written.includes('till-0001-17'))
    expect(line).toContain('the door broke for 138****8000')
  })

  test.each([
    ['{"action":', 400, 'body.malformed'],
    ['', 400, 'body.malformed'],
    ['[]', 400, 'input.invalid'],
    ['{"action":5}', 400, 'input.invalid'],
    ['{"action":"a","reference":5}', 400, 'input.invalid'],
  ])('%s is answered %i %s', async (body, status, code) => {
    const response = await post('/call/member', body)
    expect([response.status, await response.json()]).toMatchObject([status, { ok: false, refusal: { code } }])
  })

  test('262,144 bytes are read, one more is refused with both figures', async () => {
    const frame = JSON.stringify({ action: 'a', data: '' }).length
    const fits = JSON.stringify({ action: 'a', data: 'x'.repeat(262_144 - frame) })
    expect((await post('/call/member', fits)).status).toBe(200)
    const response = await post('/call/member', `${fits} `)
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({
      ok: false,
      refusal: { code: 'body.tooLarge', bytes: 262_145, limitBytes: 262_144 },
    })
  })
})

describe('sign-in', () => {
  test('a demo person is known by the WeChat identity that was chosen', async () => {
    expect(await callerSeen(`Bearer ${await signIn('lin')}`)).toEqual({ kind: 'wechat', openid: 'o-lin', unionid: 'union-o-lin' })
  })

  test('every visitor is somebody new', async () => {
    const callers = await Promise.all([0, 1].map(async () => callerSeen(`Bearer ${await signIn('visitor')}`)))
    expect(callers[0]).toMatchObject({ kind: 'wechat' })
    expect(callers[0]).not.toEqual(callers[1])
  })

  test('a token that was written down or changed makes nobody', async () => {
    const token = await signIn('lin')
    const other = `${Buffer.from('o-he').toString('base64url')}.${token.split('.')[1]}`
    for (const authorization of ['', 'Bearer ', `Bearer ${other}`, `Bearer ${token}0`, token]) {
      expect(await callerSeen(authorization)).toEqual({ kind: 'nobody' })
    }
  })

  test('an unknown person is refused with those there are', async () => {
    const response = await post('/demo/sign-in', { person: 'x' })
    expect([response.status, await response.json()]).toEqual([
      400,
      { ok: false, refusal: { code: 'input.invalid', field: 'person', rule: 'one of lin, visitor' } },
    ])
  })

  test('the people and the join links are listed without their identities', async () => {
    const listed: unknown = await (await app.request('/demo/people')).json()
    expect(listed).toEqual({
      people: [
        { id: 'lin', name: '林知夏', kind: 'member', line: '青禾' },
        { id: 'visitor', name: '新客', kind: 'visitor', line: '第一次来' },
      ],
      links: [{ name: '湖滨', url: '/?scene=abc#/pages/join/index?scene=abc' }],
    })
  })

  const phoneCode = async (token: string): Promise<string> => {
    const response = await post('/demo/phone-code', '', { authorization: `Bearer ${token}` })
    return ((await response.json()) as { code: string }).code
  }

  test('the phone button gives the number of whoever is signed in, once', async () => {
    const code = await phoneCode(await signIn('lin'))
    expect(await opened.parts.wechat.phoneOf(code)).toEqual({ ok: true, value: '13800138000' })
    expect((await opened.parts.wechat.phoneOf(code)).ok).toBe(false)
  })

  test('a visitor has one number, and the next visitor another', async () => {
    const [first, second] = [await signIn('visitor'), await signIn('visitor')]
    const numbers = await Promise.all(
      [first, first, second].map(async (token) => opened.parts.wechat.phoneOf(await phoneCode(token))),
    )
    expect(numbers[0]).toEqual({ ok: true, value: expect.stringMatching(/^199\d{8}$/) as unknown })
    expect(numbers[1]).toEqual(numbers[0])
    expect(numbers[2]).not.toEqual(numbers[0])
  })

  test('nobody gets no phone code', async () => {
    expect((await post('/demo/phone-code', '')).status).toBe(401)
  })
})

describe('the till', () => {
  test('gets its bytes, path and headers to the door unchanged', async () => {
    const response = await post('/pos/v1/orders', '{"b": 1,  "a":2}', { 'X-Huiji-Till': 't1' })
    expect(response.status).toBe(202)
    expect(await response.json()).toMatchObject({
      method: 'POST',
      path: '/pos/v1/orders',
      body: '{"b": 1,  "a":2}',
      headers: { 'x-huiji-till': 't1' },
    })
  })

  test('reads the description', async () => {
    expect(await (await app.request('/pos/openapi.json')).json()).toEqual({ openapi: '3.1.0' })
  })
})

describe('pages', () => {
  test('the mini-program at /, asked for anew each time, its hashed files kept', async () => {
    const [page, hashed, plain] = await Promise.all(
      ['/', '/js/app.0123abcd.js', '/js/plain.js'].map((p) => app.request(p)),
    )
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page?.headers.get('cache-control')).toBe('no-cache')
    expect(hashed?.headers.get('content-type')).toContain('text/javascript')
    expect(hashed?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain?.headers.get('cache-control')).toBe('no-cache')
  })

  test('the desk at /desk', async () => {
    expect(await (await app.request('/desk')).text()).toBe('<h1>desk</h1>')
  })

  test.each(['/../secret-beside', '/desk/../secret-beside', '/desk/%2e%2e/secret-beside', '/nothing'])(
    '%s is not served',
    async (path) => {
      const response = await app.request(path)
      const refusal = { code: 'request.unknown', method: 'GET' }
      expect([response.status, await response.json()]).toMatchObject([404, { ok: false, refusal }])
    },
  )

  test('every answer names its request and is fenced in', async () => {
    for (const path of ['/', '/healthz', '/nothing', '/call/member']) {
      const { headers } = await app.request(path)
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      // openssl: printf 'go()' | openssl dgst -sha256 -binary | base64
      expect(headers.get('content-security-policy')).toContain(
        "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='",
      )
    }
  })

  test('healthz names programme and database', async () => {
    expect(await (await app.request('/healthz')).json()).toEqual({
      ok: true,
      programme: { id: 'hemu', version: 3 },
      database: 'test.db',
    })
  })
})
