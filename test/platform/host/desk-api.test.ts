import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import { openDemoClock } from '../../../cloudfunctions/platform/host/local/demo-clock'
import { openParts, type Opened } from './local-parts'

let opened: Opened
let app: ReturnType<typeof makeApp>

beforeEach(async () => {
  opened = await openParts()
  app = makeApp(opened.parts)
})
afterEach(() => opened.close())

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { host: 'localhost:3210', ...headers } })

test('days and milliseconds set the clock ahead, and the next start goes on from there', async () => {
  await post('/desk/api/clock', { advanceDays: 7 })
  const response = await post('/desk/api/clock', { advanceMs: 3_600_000 })
  const offsetMs = 7 * 86_400_000 + 3_600_000
  expect(await response.json()).toMatchObject({ ok: true, value: { offsetMs, zone: 'Asia/Shanghai' } })
  expect((await openDemoClock(opened.parts.world.store)).offsetMs()).toBe(offsetMs)
  expect(opened.parts.world.clock.now() - Date.now()).toBeGreaterThan(offsetMs - 60_000)
})

test.each([
  [{ advanceDays: -1 }, 'advanceDays'],
  [{ advanceDays: 0.5 }, 'advanceDays'],
  [{ advanceDays: 367 }, 'advanceDays'],
  [{ advanceDays: '1' }, 'advanceDays'],
  [{ advanceMs: 0 }, 'advanceMs'],
  [{}, 'advanceMs'],
  [null, 'advanceMs'],
])('the clock does not go by %j', async (body, field) => {
  const response = await post('/desk/api/clock', body)
  expect([response.status, await response.json()]).toMatchObject([400, { refusal: { code: 'input.invalid', field } }])
  expect(opened.parts.clock.offsetMs()).toBe(0)
})

test('the clock stops twenty years ahead', async () => {
  for (let year = 0; year < 20; year += 1)
    expect((await post('/desk/api/clock', { advanceDays: 366 })).status).toBe(200)
  expect((await post('/desk/api/clock', { advanceDays: 1 })).status).toBe(400)
})

test('jobs run as the timer, all or the one that is named', async () => {
  const [all, one] = [await post('/desk/api/jobs', {}), await post('/desk/api/jobs', { job: 'expiry' })]
  const value = { caller: { kind: 'timer' }, call: { action: 'run', data: {} } }
  expect(await all.json()).toEqual({ ok: true, value })
  expect(await one.json()).toEqual({ ok: true, value: { ...value, call: { action: 'run', data: { job: 'expiry' } } } })
})

test('the state shows what is printed, the people and the clock', async () => {
  const state = (await (await app.request('/desk/api/state')).json()) as { value: Record<string, unknown> }
  expect(state.value).toMatchObject({
    stores: [{ id: 'hz' }],
    scenes: [{ scene: 'abc' }],
    people: [{ id: 'lin', phone: '13800138000' }, { id: 'visitor' }],
    clock: { offsetMs: 0, zone: 'Asia/Shanghai' },
  })
  expect(JSON.stringify(state)).not.toContain('o-lin')
})

test.each(['/desk/api/clock', '/desk/api/jobs', '/demo/sign-in', '/demo/phone-code'])(
  'another site may not post to %s',
  async (path) => {
    for (const origin of ['https://evil.example', 'http://localhost:9999', 'null']) {
      const response = await post(path, { advanceDays: 1, person: 'lin' }, { origin })
      expect([response.status, await response.json()]).toMatchObject([403, { refusal: { code: 'permission.denied' } }])
    }
    expect((await post(path, { advanceDays: 1, person: 'lin' }, { origin: 'http://localhost:3210' })).status).not.toBe(
      403,
    )
  },
)
