import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(240_000)

let browser: Browser
let shop: Shop
const faults: string[] = []
const file = (name: string): string => join(__dirname, '../fixture/gift/picture', name)

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
})
afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

const open = async (path: string, viewport: { width: number; height: number }): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}${path}`)
  return page
}

const desk = async (path: string): Promise<Page> => {
  const page = await open('/console?lang=zh', { width: 1440, height: 900 })
  await page.locator('#seat-hejingyi').click()
  await page.locator('#content').waitFor()
  await page.goto(`${shop.url}/console?lang=zh#${path}`)
  return page
}

const phone = (path: string): Promise<Page> => open(`/?as=linzhixia#${path}`, { width: 390, height: 844 })

const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value)
}

/** Whether the browser has decoded it, and so shows it. */
const decoded = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).first().evaluate((image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth === 240))

let gift = ''

test('a gift with a picture of its own is made on the console', async () => {
  const page = await desk('/gifts')
  await page.locator('#gift-add').click()
  await page.locator('#gift-name-zh').waitFor()
  expect(await page.locator('#gift-save').isDisabled()).toBe(true)
  await fill(page, { 'gift-name-zh': '青瓷碗', 'gift-name-en': 'Celadon bowl', 'gift-line-zh': '口径 14 cm', 'gift-line-en': '14 cm across', 'gift-about-zh': '龙泉烧制。' })
  expect(await page.textContent('.hd')).toContain('还差：介绍（英文）、积分')
  await fill(page, { 'gift-about-en': 'Fired in Longquan.', 'gift-points': '100' })
  await page.locator('#gift-any').click()

  await page.locator('#picture-file').setInputFiles({ name: 'bowl.png', mimeType: 'image/png', buffer: Buffer.alloc(40 * 1024 * 1024) })
  await page.getByText('图片太大').waitFor()
  expect(await page.locator('.note.danger').textContent()).toContain('这张 40 MB，最多 2 MB')
  await page.locator('#picture-file').setInputFiles({ name: 'bowl.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') })
  await page.getByText('这是GIF 动图').waitFor()
  await page.locator('#picture-file').setInputFiles(file('bowl.png'))
  await page.getByText('240 × 212 像素').waitFor()
  expect(await decoded(page, '#gift-picture img')).toBe(true)

  await page.locator('#gift-save').click()
  await page.locator('#stock-pieces').waitFor()
  gift = new URL(page.url()).hash.split('/')[2] ?? ''
  await fill(page, { 'stock-pieces': '6', 'stock-reason': '到货' })
  await page.locator('#stock-go').click()
  await page.getByText('库存已更新').waitFor()
})

test('members see it in the mall, in full, and on the ticket', async () => {
  const page = await phone('/pages/gift/index')
  await page.locator(`#gift-${gift}`).waitFor()
  await page.locator(`#gift-${gift} img`).first().scrollIntoViewIfNeeded()
  expect(await decoded(page, `#gift-${gift} img`)).toBe(true)
  await page.locator(`#gift-${gift}`).click()
  expect(await decoded(page, '.hero img')).toBe(true)
  await page.locator('#gift-choose').click()
  await page.locator('#redeem-confirm').click()
  await page.locator('#ticket-code').waitFor()
  expect(await decoded(page, '.stub .thumb img')).toBe(true)
  await page.context().close()
})

test('where the picture does not load its place says so, and the rest of the page stands', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await context.route('**/picture/*', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(`${shop.url}/?as=linzhixia#/package/gift/detail/index?gift=${gift}`)
  await page.locator('.hero .absent').getByText('图片没有加载出来').waitFor()
  await page.locator('#gift-choose').waitFor()
  await context.close()
})

test('what is not saved is asked about before it is left, by a link and by the way back; what somebody else saved is not written over', async () => {
  const page = await desk('/gifts')
  await page.locator(`#row-${gift}`).click()
  await page.locator('#gift-name-zh').fill('青瓷大碗')
  await page.locator('.hd-back').click()
  await page.locator('#guard-stay').click()
  await page.locator('#guard-stay').waitFor({ state: 'detached' })
  expect(await page.locator('#gift-name-zh').inputValue()).toBe('青瓷大碗')
  await page.goBack()
  await page.locator('#guard-stay').click()
  expect(await page.locator('#gift-name-zh').inputValue()).toBe('青瓷大碗')

  const other = await desk(`/gifts/${gift}`)
  await other.locator('#gift-points').fill('120')
  await other.locator('#gift-save').click()
  await other.getByText('第 2 版').waitFor()
  await other.context().close()

  await page.locator('#gift-save').click()
  await page.getByText('这件礼品刚刚被别人改过').waitFor()
  await page.locator('.hd-back').click()
  await page.locator('#guard-leave').click()
  await page.locator('#gifts').waitFor()
  await page.locator(`#row-${gift}`).getByText('青瓷碗').waitFor()
})

test('no page broke', () => {
  expect(faults).toEqual([])
})
