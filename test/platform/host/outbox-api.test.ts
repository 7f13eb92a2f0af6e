import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import type { DeskMessage, DeskPermits } from '../../../cloudfunctions/platform/host/local/outbox-routes'
import { tokenFor } from '../../../cloudfunctions/platform/host/local/sign-in'
import { localFollower } from '../../../cloudfunctions/platform/wechat/local'
import { openParts, type Opened } from './local-parts'

let opened: Opened
let app: ReturnType<typeof makeApp>
const ids = ['template-one-0001', 'template-two-0002', 'template-three-03', 'template-four-004']
const fields = [{ key: 'thing1', label: '礼品名称' }]

beforeEach(async () => {
  opened = await openParts()
  app = makeApp(opened.parts)
  const templates = ids.map((id, n) => ({ id, channel: 'subscription' as const, title: `模板 ${String(n + 1)}`, fields }))
  const account = { id: 'account-one-00001', channel: 'account' as const, title: '公众号模板', fields }
  await opened.parts.wechat.register({ templates: [...templates, account], pages: ['pages/me/index'] })
})
afterEach(() => opened.close())

const post = async (path: string, body: object, signed = true) => {
  const token = tokenFor(opened.parts.world.keys, 'o-lin')
  const headers = { host: 'localhost:3210', ...(signed ? { authorization: `Bearer ${token}` } : {}) }
  return (await (await app.request(path, { method: 'POST', body: JSON.stringify(body), headers })).json()) as Record<string, unknown>
}
const get = async <T>(path: string): Promise<T> => ((await (await app.request(path)).json()) as { value: T }).value
const asks = (templates: unknown) => post('/demo/subscribe/ask', { templates })
const answers = (templates: readonly string[], chosen: object, always = false) => post('/demo/subscribe/answer', { templates, chosen, always })
const outbox = (query = '') => get<{ rows: DeskMessage[]; next: string | null }>(`/desk/api/outbox${query}`)
const permits = async () => (await get<{ people: DeskPermits[] }>('/desk/api/outbox/permits')).people

describe('what requestSubscribeMessage does', () => {
  test.each([
    ['no template', [], 10001],
    ['four templates', ids, 20003],
    ['a template that WeChat does not know', ['template-nobody-1'], 20001],
    ["the account's template", ['account-one-00001'], 20001],
  ])('%s: WeChat does not ask', async (_, templates, errCode) => {
    expect(await asks(templates)).toEqual({ errCode })
  })

  test('it shows what is not answered yet; a kept answer is given without a dialog, a refusal too', async () => {
    const [one = '', two = ''] = ids
    expect(await asks([one, two])).toEqual({ kept: {}, templates: [{ id: one, title: '模板 1' }, { id: two, title: '模板 2' }] })
    expect(await answers([one], { [one]: 'reject' }, true)).toEqual({ answers: { [one]: 'reject' } })
    expect(await asks([one, two])).toEqual({ kept: { [one]: 'reject' }, templates: [{ id: two, title: '模板 2' }] })
    expect(await answers([one, two], { [one]: 'accept', [two]: 'accept' })).toEqual({ answers: { [one]: 'reject', [two]: 'accept' } })
    expect(await permits()).toEqual([
      { person: 'lin', name: '林知夏', templates: [{ id: one, title: '模板 1', left: 0, always: 'reject' }, { id: two, title: '模板 2', left: 1, always: null }] },
    ])
    expect(await post('/desk/api/outbox/permits', { person: 'lin' })).toEqual({ ok: true, value: null })
    expect(await asks([one])).toMatchObject({ kept: {} })
  })

  test('an answer that is none is a refusal, and nobody is asked who has not signed in', async () => {
    const [one = ''] = ids
    expect(await answers([one], { [one]: 'yes' })).toEqual({ answers: { [one]: 'reject' } })
    expect(await post('/demo/subscribe/ask', { templates: ids }, false)).toMatchObject({ refusal: { code: 'identity.required' } })
    expect(await asks('all')).toMatchObject({ refusal: { code: 'input.invalid', field: 'templates' } })
    expect(await post('/desk/api/outbox/permits', { person: 'nobody' })).toMatchObject({ refusal: { code: 'input.invalid', field: 'person' } })
  })
})

test('the desk draws messages as WeChat does, newest first and paged, each with the way to its page', async () => {
  const { wechat } = opened.parts
  const [one = ''] = ids
  const message = (n: number) => ({ clientId: `message-${String(n)}`, openid: 'o-lin', template: one, page: `pages/me/index?message=m${String(n)}`, fields: [{ key: 'thing1', value: '发带' }] })
  for (let n = 0; n < 10; n += 1) {
    await answers([one], { [one]: 'accept' })
    expect(await wechat.sendSubscribe(message(n))).toEqual({ code: 0 })
  }
  await wechat.follow(localFollower('o-lin'), true)
  expect(await wechat.sendAccountTemplate({ ...message(10), openid: localFollower('o-lin'), template: 'account-one-00001' })).toEqual({ code: 0 })
  const first = await outbox()
  expect(first.rows).toHaveLength(8)
  const card = { to: '林知夏', title: '公众号模板', channel: 'account', fields: [{ label: '礼品名称', value: '发带' }], times: 1, url: '/?as=lin#/pages/me/index?message=m10' }
  expect(first.rows.find(({ channel }) => channel === 'account')).toMatchObject(card)
  const rest = await outbox(`?after=${encodeURIComponent(first.next ?? '')}`)
  expect([rest.rows.length, rest.next]).toEqual([3, null])
  expect(new Set([...first.rows, ...rest.rows].map((row) => row.message)).size).toBe(11)
  const all = [...first.rows, ...rest.rows].map(({ at }) => at)
  expect(all).toEqual([...all].sort((a, b) => b - a))
  expect((await app.request('/desk/api/outbox?after=nonsense')).status).toBe(400)
})
