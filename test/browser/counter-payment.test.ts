import type { Browser, Page } from 'playwright-core'
import { openSqliteStore } from '../../cloudfunctions/platform/store/sqlite'
import { launchChromium } from '../../config/run/chromium'
import { tamper } from '../flow/world'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(240_000)

let browser: Browser
let shop: Shop

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

const post = async <T>(path: string, body: object, token?: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return (await (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
}

let calls = 0
const ask = async (action: string, data: object): Promise<{ ok: boolean; value: { payment: string } }> => {
  const { token } = await post<{ token: string }>('/demo/sign-in', { person: 'linzhixia' })
  return post('/call/member', { action, data, reference: `pay-${String((calls += 1)).padStart(4, '0')}` }, token)
}

const open = async (person: string, path: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage()
  await page.goto(`${shop.url}/?as=${person}#${path}`)
  return page
}

/** The payment service says that another amount came, which none does by itself: said while the shop is shut. */
const cameAs = async (payment: string, amountFen: number): Promise<void> => {
  await post('/desk/api/payments', { payment, deed: 'approveSilently' })
  await shop.close()
  const store = openSqliteStore(shop.db)
  await tamper<{ _id: string; standing: object }>(store, 'setting', `payer:${payment}`, (one) => ({ ...one, standing: { ...one.standing, amountFen } }))
  await store.close()
  shop = await openShop(shop.db)
}

it('a payment of another amount stands with both sums until a manager sends it back, with a reason', async () => {
  const { value } = await ask('topUp.start', { topUp: 'top-500' })
  await cameAs(value.payment, 49_900)
  await ask('payment.check', { payment: value.payment })
  const page = await open('hejingyi', '/package/staff/more/index')
  await page.locator('#staff-payments').click()
  await page.locator('#payment-0').waitFor()
  const row = (await page.textContent('#payment-0')) ?? ''
  for (const told of ['林知夏', '少 ¥1', '¥500.00', '¥499.00']) expect(row).toContain(told)
  await page.locator('#payment-0').click()
  expect(await page.textContent('#payment-return')).toBe('先写原因')
  await page.locator('#payment-reason input').fill('少付 ¥1，请会员重新支付')
  await page.locator('#payment-return').getByText('原路退回 ¥499').click()
  await page.locator('#payment-done').getByText('¥499').waitFor()
  await page.locator('#payment-close').click()
  await page.locator('#payments-empty').waitFor()
})
