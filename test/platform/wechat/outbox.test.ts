import { eachOn, openChain } from '../../flow/world'

const each = eachOn(() => openChain())
const ID = 'DEMO-wx-coupon-arrived-0001'
const fields = [{ key: 'thing1', value: '羊毛护理券' }, { key: 'date2', value: '2026年3月16日' }]
const good = { clientId: 'one', openid: 'lin', template: ID, page: 'package/coupon/list/index?message=1', fields }
const accept = (always = false) => each().wechat.subscribe('lin', [ID], { [ID]: 'accept' }, always)

test.each([
  ['nobody', { openid: '' }, 40003],
  ['a template that the shop did not take over', { template: 'DEMO-wx-nobody-knows-0001' }, 40037],
  ["the account's template", { template: 'DEMO-account-gift-ready-0001' }, 40037],
  ['a page that was not published', { page: 'pages/nowhere/index' }, 41030],
  ['a page with a slash before it', { page: '/pages/me/index' }, 41030],
  ['a field left empty', { fields: fields.slice(0, 1) }, 47003],
  ['a day in letters', { fields: [fields[0] ?? { key: '', value: '' }, { key: 'date2', value: 'tomorrow' }] }, 47003],
  ['all in order', {}, 0],
])('%s', async (_, changes, code) => {
  await accept()
  expect(await each().wechat.sendSubscribe({ ...good, ...changes })).toEqual({ code })
})

test('an accept is one message', async () => {
  await accept()
  await accept()
  const codes = []
  for (const clientId of ['one', 'two', 'three']) codes.push((await each().wechat.sendSubscribe({ ...good, clientId })).code)
  expect(codes).toEqual([0, 0, 43101])
})

test('what is registered anew replaces what was there', async () => {
  await accept()
  await each().wechat.register({ templates: [], pages: [] })
  expect(await each().wechat.sendSubscribe(good)).toEqual({ code: 40037 })
})

test('a choice that is kept answers from then on, whatever is chosen later', async () => {
  const { wechat } = each()
  expect(await wechat.kept('lin', [ID])).toEqual({})
  expect(await wechat.subscribe('lin', [ID], { [ID]: 'reject' }, true)).toEqual({ [ID]: 'reject' })
  expect(await wechat.kept('lin', [ID])).toEqual({ [ID]: 'reject' })
  expect(await wechat.subscribe('lin', [ID], { [ID]: 'accept' }, false)).toEqual({ [ID]: 'reject' })
  expect(await wechat.sendSubscribe(good)).toEqual({ code: 43101 })
})
