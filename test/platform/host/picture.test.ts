import { signedDoor } from '../../../cloudfunctions/console/signed'
import { officeLimitBytes } from '../../../cloudfunctions/platform/host/answer'
import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import type { CallDoor } from '../../../types/door'
import { openParts, type Opened } from './local-parts'

let opened: Opened
let app: ReturnType<typeof makeApp>
const name = `${'5'.repeat(64)}.jpg`

beforeAll(async () => {
  opened = await openParts()
  app = makeApp(opened.parts)
  await opened.parts.world.files.put(name, Buffer.from('<script>no page</script>'))
})
afterAll(() => opened.close())

test('a picture is served with its type for ever, and is nothing but a picture', async () => {
  const response = await app.request(`/picture/${name}`)
  expect([response.status, await response.text()]).toEqual([200, '<script>no page</script>'])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
})

test('whoever has it already is told so without its bytes', async () => {
  const etag = (await app.request(`/picture/${name}`)).headers.get('etag') ?? ''
  const response = await app.request(`/picture/${name}`, { headers: { 'if-none-match': etag } })
  expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([304, '', 'public, max-age=31536000, immutable'])
})

test.each([`${'6'.repeat(64)}.jpg`, name.replace('.jpg', '.svg'), 'scarf', `..%2f${name}`, '%2e%2e%2ftest.db', `${name}.part`])('%s is not there, and that is not kept', async (one) => {
  const response = await app.request(`/picture/${one}`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control') ?? '').not.toContain('immutable')
})

const forty = 40 * 1024 * 1024
const announced = { method: 'POST', body: '{}', headers: { 'content-length': String(forty) } }

test.each(['/call/office', '/console/call/office'])('40 MB at %s are refused before they are read, with both figures', async (path) => {
  const response = await app.request(path, announced)
  expect([response.status, await response.json()]).toEqual([413, { ok: false, refusal: { code: 'body.tooLarge', bytes: forty, limitBytes: officeLimitBytes } }])
})

test('the office takes what a picture needs, every other door as much as before', async () => {
  const body = JSON.stringify({ action: 'a', data: 'x'.repeat(2_900_000) })
  expect((await app.request('/call/office', { method: 'POST', body })).status).toBe(200)
  expect((await app.request('/call/staff', { method: 'POST', body })).status).toBe(413)
  expect((await app.request('/console/call/staff', { method: 'POST', body })).status).toBe(413)
})

test('the door itself holds to its limit where no host did', async () => {
  const none: CallDoor = () => Promise.reject(new Error('called'))
  const request = { method: 'POST', path: '/console/call/office', headers: {}, body: 'x'.repeat(officeLimitBytes + 1) }
  const reply = await signedDoor(none, officeLimitBytes)(opened.parts.world, request, 0)
  expect(reply).toMatchObject({ status: 413, body: { refusal: { bytes: officeLimitBytes + 1, limitBytes: officeLimitBytes } } })
})
