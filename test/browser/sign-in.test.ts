import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(240_000)

let browser: Browser
let shop: Shop
const faults: string[] = []

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

/** A computer at the sign-in page, whose host has no demo people to choose from: it shows a code. */
const computer = async (): Promise<{ page: Page; code: string; digits: string }> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route('**/demo/people**', (route) => route.fulfill({ json: {} }))
  const asked = page.waitForResponse((response) => response.url().endsWith('/console/sign-in'))
  await page.goto(`${shop.url}/console?lang=zh`)
  const { value } = (await (await asked).json()) as { value: { code: string; digits: string } }
  await page.locator('#gate-digits').waitFor()
  return { page, ...value }
}

const phoneOf = async (person: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${person}#${path}`)
  return page
}

const opened = (person: string, code: string): Promise<Page> => phoneOf(person, `/package/staff/session/index?code=${code}`)

const callAs = async <T>(person: string, action: string, data: object, reference?: string): Promise<T> => {
  const post = async (path: string, body: object, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    return (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  const { token } = (await post('/demo/sign-in', { person })) as { token: string }
  const heard = (await post('/call/staff', { action, data, ...(reference ? { reference } : {}) }, token)) as { ok: boolean; value: T }
  if (!heard.ok) throw new Error(`${action}: ${JSON.stringify(heard)}`)
  return heard.value
}

test('the phone shows where a code signs in, approves it, and the waiting computer opens; from the phone it is signed out', async () => {
  const desk = await computer()
  const phone = await opened('chenyu', desk.code)
  await phone.locator('#session-asked').waitFor()
  expect(await phone.textContent('#session-digits')).toBe(desk.digits)
  expect(await desk.page.textContent('#gate-digits')).toContain(desk.digits)
  expect(await phone.textContent('#session-place')).toContain('Chrome')
  await phone.locator('#session-yes').click()
  await phone.locator('#session-done').waitFor()
  await desk.page.locator('#content').waitFor()

  await phone.locator('#session-list').click()
  await phone.locator('#session-0').waitFor()
  await phone.locator('#session-0-end').click()
  await phone.locator('#session-0-end').waitFor({ state: 'detached' })
  expect(await phone.textContent('#session-0')).toContain('已退出')
  await desk.page.reload()
  await desk.page.locator('#gate-digits').waitFor()

  const again = await opened('zhouqing', desk.code)
  await again.locator('#state-refused').waitFor()
  expect(await again.textContent('#state-refused')).toContain('已经用过')
  await again.locator('#session-another').click()
  await again.locator('#sessions-empty').waitFor()
})

test('who says "not me" signs nobody in, and who works nowhere is told so', async () => {
  const desk = await computer()
  const shopper = await opened('linzhixia', desk.code)
  await shopper.locator('#session-stranger').waitFor()
  const phone = await opened('chenyu', desk.code)
  await phone.locator('#session-no').click()
  await phone.locator('#session-refused').waitFor()
  await desk.page.getByText('手机上拒绝了这次登录').waitFor()
})

test('an answer that the line swallowed can be given again', async () => {
  const desk = await computer()
  const phone = await opened('chenyu', desk.code)
  await phone.locator('#session-yes').waitFor()
  await phone.context().setOffline(true)
  await phone.locator('#session-yes').click()
  await phone.locator('#session-trouble').waitFor()
  await phone.context().setOffline(false)
  await phone.locator('#session-yes').click()
  await phone.locator('#session-done').waitFor()
  await desk.page.locator('#content').waitFor()
})

test('an invitation says who invites to what, then binds whoever opens it, once', async () => {
  const { code } = await callAs<{ code: string }>('shenyibai', 'staff.invite', { name: '方可', role: 'clerk' }, 'browser-invite-1')
  const phone = await opened('linzhixia', code)
  await phone.locator('#invitation-bind').waitFor()
  expect(await phone.textContent('#invitation-ask')).toBe('沈亦白邀请您加入杭州湖滨店')
  expect(await phone.textContent('#invitation')).toMatch(/方可.*店员/)
  await phone.locator('#invitation-bind').click()
  await phone.locator('#invitation-done').waitFor()
  expect(await phone.textContent('#invitation-done')).toContain('方可')
  const other = await opened('zhouming', code)
  await other.locator('#state-refused').getByText('这个邀请码已经用过').waitFor()
  expect(await other.textContent('body')).not.toMatch(/方可|沈亦白/)
  await phone.locator('#invitation-open').click()
  await phone.locator('#staff-session').click()
  await phone.locator('#sessions-empty').waitFor()
  expect(faults).toEqual([])
})
