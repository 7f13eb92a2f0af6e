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

/** The console with somebody of the demo in the seat. */
const deskOf = async (person: string, path = ''): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/console?lang=zh`)
  await page.locator(`#seat-${person}`).click()
  await page.locator('#content').waitFor()
  await page.goto(`${shop.url}/console?lang=zh#${path}`)
  return page
}

const post = async (path: string, body: object, token?: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

const callAs = async <T>(person: string, door: string, action: string, data: object, reference?: string): Promise<T> => {
  const { token } = (await post('/demo/sign-in', { person })) as { token: string }
  const heard = (await post(`/call/${door}`, { action, data, ...(reference ? { reference } : {}) }, token)) as { ok: boolean; value: T }
  if (!heard.ok) throw new Error(`${action}: ${JSON.stringify(heard)}`)
  return heard.value
}

test('a campaign is made of sentences, tried on the members there are, and published once what stands against it was seen', async () => {
  const page = await deskOf('guwanqing', '/campaigns')
  await page.locator('#campaign-add').click()
  await page.locator('#dry-none').waitFor()
  expect(await page.locator('#campaign-publish').isDisabled()).toBe(true)
  await page.locator('#budget-points').click()
  await page.locator('#budget-points-input').fill('1000000')
  await page.locator('#dry h2').click()
  await page.locator('#dry-run').click()
  await page.locator('#dry-reach').waitFor()
  await page.locator('#dry .ant-checkbox-input').first().waitFor()
  expect(await page.locator('#campaign-publish').isDisabled()).toBe(true)
  for (const box of await page.locator('#dry .ant-checkbox-input').all()) await box.check()
  await page.locator('#campaign-publish').click()
  await page.locator('#campaign-publish-yes').click()
  await page.locator('#effect').waitFor()
  expect(await page.textContent('#effect-visits')).toContain('现在还不能判断')
  const { rows } = await callAs<{ rows: { state: string }[] }>('guwanqing', 'staff', 'campaign.list', {})
  expect(rows.map(({ state }) => state)).toContain('published')
})

test('a rule is changed on a form and published; the next order earns by it, and the entry before still says the old version', async () => {
  const before = await callAs<{ rows: { entry: string }[] }>('linzhixia', 'member', 'ledger.list', { kind: 'earned' })
  const page = await deskOf('guwanqing', '/programme')
  await page.locator('#programme-edit').click()
  await page.locator('[id="item-$.earn[0]"]').click()
  const points = page.locator('[id="$.earn[0].points"]')
  const was = Number(await points.inputValue())
  await points.fill(String(was * 3))
  await page.locator('#changes li').first().waitFor()
  await page.locator('#programme-save').click()
  await page.locator('#programme-publish').click()
  await page.locator('#programme-publish-yes').click()
  await page.locator('.hd .tag').getByText('现行').waitFor()

  const { code } = await callAs<{ code: string }>('linzhixia', 'member', 'code.mine', {})
  const { found } = await callAs<{ found: { member: string }[] }>('chenyu', 'staff', 'member.find', { text: code })
  await callAs('chenyu', 'staff', 'order.ring', { member: found[0]?.member, number: 'CONSOLE-1', totalFen: 10_000 }, 'console-order-1')
  const after = await callAs<{ rows: { entry: string }[] }>('linzhixia', 'member', 'ledger.list', { kind: 'earned' })
  const versions = await Promise.all(
    [after.rows[0], before.rows[0]].map(async (row) => (await callAs<{ rule: { version: number } }>('linzhixia', 'member', 'entry.why', { entry: row?.entry })).rule.version),
  )
  expect(versions).toEqual([2, 1])
  await page.goto(`${shop.url}/console#/members/${found[0]?.member ?? ''}`)
  await page.locator('#timeline').waitFor()
  expect(await page.textContent('#timeline')).toContain('CONSOLE-1')
})

test('what a role may not see is not offered, and an address that leads there says who may', async () => {
  const page = await deskOf('chenyu')
  await page.locator('nav a').first().waitFor()
  expect(await page.locator('nav a[href="#/programme"]').count()).toBe(0)
  await page.goto(`${shop.url}/console#/programme`)
  await page.locator('#state-refused').waitFor()
  expect(faults).toEqual([])
})

test('messages at the desk: templates with their rules and accepts, the log by an address that may be passed on, and what waits', async () => {
  const page = await deskOf('guwanqing', '/messages')
  await page.locator('#message-rules li').first().waitFor()
  expect(await page.textContent('#message-rules')).toContain('21:00 至 09:00 免打扰')
  const row = page.locator('#templates .ant-table-row', { hasText: '有券到账' })
  await row.getByText(/共 [\d,]+ 次/).waitFor()
  await row.click()
  await page.locator('#effect-coupon-arrived').click()
  await page.locator('#template-coupon-arrived #message-effect').waitFor()
  // What the demo's past has queued is too late to be sent by now.
  await post('/desk/api/jobs', { job: 'send-messages' })
  await page.goto(`${shop.url}/console?lang=zh#/messages/log?template=coupon-arrived&state=dropped`)
  await page.locator('#log .ant-table-row').first().waitFor()
  const found = await page.locator('#log .ant-table-row').allTextContents()
  expect(found.every((text) => text.includes('有券到账') && text.includes('未发送') && text.includes('已经过时'))).toBe(true)
  await page.goto(`${shop.url}/console?lang=zh#/messages/log?day=2020-01-01`)
  await page.locator('#log-empty').waitFor()
  await page.goto(`${shop.url}/console?lang=zh#/messages/pushes`)
  await page.locator('#pushes-empty').waitFor()
  expect(faults).toEqual([])
})
