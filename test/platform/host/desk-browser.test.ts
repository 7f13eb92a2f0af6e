import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import { openChain } from '../../../cloudfunctions/platform/host/local/open'
import type { LocalParts } from '../../../cloudfunctions/platform/host/local/parts'
import { listen, type Running } from '../../../cloudfunctions/platform/host/local/server'
import { launchChromium } from '../../../config/run/chromium'

jest.setTimeout(120_000)

const builds = resolve(__dirname, '../../../dist')
const faults: string[] = []
let chain: LocalParts
let running: Running
let browser: Browser
let page: Page

beforeAll(async () => {
  if (!existsSync(join(builds, 'local/desk/desk.js'))) throw new Error('The desk is not built: run npm test.')
  chain = await openChain(join(mkdtempSync(join(tmpdir(), 'huiji-desk-')), 'shop.db'), builds)
  running = await listen(makeApp(chain), '127.0.0.1', 0)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await running.stop()
  await chain.world.store.close()
})

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (said) => {
    // A refusal is an answer, though the browser's console calls its status an error.
    if (said.type() === 'error' && !said.text().includes('status of 4')) faults.push(said.text())
  })
  await page.goto(`http://127.0.0.1:${running.port}/desk`)
  await page.locator('#desk-till-post').waitFor()
})
afterEach(async () => {
  await page.context().close()
  expect(faults).toEqual([])
})

const text = async (id: string): Promise<string> => (await page.locator(`[id="${id}"]`).textContent()) ?? ''
const result = (said: string | RegExp) => page.locator('#desk-till-result').getByText(said).first().waitFor()

/** What a press sent, and its answer's status. */
const press = async (id: string): Promise<{ status: number; nonce: string; body: string }> => {
  const answered = page.waitForResponse((response) => response.url().includes('/pos/v1/'))
  await page.locator(`#${id}`).click()
  const response = await answered
  const request = response.request()
  return { status: response.status(), nonce: request.headers()['x-huiji-nonce'] ?? '', body: request.postData() ?? '' }
}

test('a sale is signed and taken in once; sent again it is answered alike; returned it goes back', async () => {
  await page.fill('#desk-till-member', '13800001260')
  await page.fill('#desk-till-amount', '100.50')
  await page.fill('#desk-till-discount', '0.50')
  const first = await press('desk-till-post')
  await result('+100')
  expect(JSON.parse(first.body)).toMatchObject({ member: { phone: '13800001260' }, totalFen: 10050, discountFen: 50 })
  const balances = await page.locator('.figures').textContent()

  const second = await press('desk-till-again')
  expect([second.status, second.body]).toEqual([200, first.body])
  expect(second.nonce).not.toBe(first.nonce)
  expect(await page.locator('.figures').textContent()).toBe(balances)

  expect((await press('desk-till-refund')).status).toBe(200)
  await result('−100')
})

test('a refusal is told in words, an amount that is none before anything is sent', async () => {
  await page.fill('#desk-till-member', '13712345678')
  expect((await press('desk-till-post')).status).toBe(404)
  await result('没有这位会员')
  await page.fill('#desk-till-amount', '12.345')
  await page.locator('#desk-till-post').click()
  await result('最多两位小数')
})

test('every printed code shows store and validity; the expired one says so', async () => {
  const { scenes } = await chain.demo.printed(chain.world)
  expect(scenes.length).toBeGreaterThan(2)
  for (const { scene } of scenes) expect(await text(`desk-scene-${scene}`)).toContain(scene)
  const expired = scenes.find(({ expiresAt }) => expiresAt !== null && expiresAt < Date.now())
  expect(await text(`desk-scene-${expired?.scene ?? ''}`)).toContain('过期')
  expect(await page.locator('.code svg path').count()).toBe(scenes.length)
})

test('the clock goes on by a day, the till with it, and jobs report', async () => {
  const [before, shown] = [chain.clock.offsetMs(), await text('desk-clock-now')]
  await page.locator('#desk-clock-day').click()
  await page.waitForFunction((old) => document.querySelector('#desk-clock-now')?.textContent !== old, shown)
  expect(chain.clock.offsetMs() - before).toBe(86_400_000)
  await page.fill('#desk-till-member', '13800001260')
  const sale = await press('desk-till-post')
  expect(sale.status).toBe(200)
  const { paidAt } = JSON.parse(sale.body) as { paidAt: number }
  expect(paidAt - Date.now()).toBeGreaterThan(86_000_000)
  await page.locator('#desk-jobs-run').click()
  await page.locator('#desk-jobs-report').getByText('expire-lots').waitFor()
})

test('speaks English on request, and keeps to it', async () => {
  await page.locator('#desk-language').click()
  await page.getByText('Huiji demo desk').waitFor()
  await page.reload()
  await page.getByText('Huiji demo desk').waitFor()
})

test('fits a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
