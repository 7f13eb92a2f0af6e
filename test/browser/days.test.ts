import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(240_000)

let browser: Browser
let shop: Shop
const faults: string[] = []

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
  const summed = await fetch(`${shop.url}/desk/api/jobs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ job: 'sum-days' }) })
  expect(summed.ok).toBe(true)
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

const deskOf = async (person: string, query = 'lang=zh'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/console?${query}`)
  await page.locator(`#seat-${person}`).click()
  await page.locator('#content').waitFor()
  await page.goto(`${shop.url}/console?${query}#/days`)
  await page.locator('#days .ant-table-row').first().waitFor()
  return page
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['HUIJI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('a manager reads the days of the store, turns the chart into figures, states takings and sees the share of members', async () => {
  const page = await deskOf('hejingyi')
  expect(await page.locator('#days-net').textContent()).toMatch(/净额¥[\d,.]+实收 ¥[\d,.]+，退货 ¥[\d,.]+/)
  expect(await page.locator('#days-of').count()).toBe(0)
  await shot(page, 'days')
  await page.locator('#day-chart-turn').click()
  await page.locator('#day-figures').waitFor()
  expect(await page.locator('#days-share').textContent()).toBe('会员销售占比—还没有录入总营业额')
  await page.locator('#days .ant-table-row button').first().click()
  await page.locator('#takings-yuan').fill('12.345')
  await page.getByRole('alert').waitFor()
  expect(await page.locator('#takings-save').isDisabled()).toBe(true)
  await page.locator('#takings-yuan').fill('100000')
  await shot(page, 'days-takings')
  await page.locator('#takings-save').click()
  await page.locator('#days-share').getByText('1 天已录入').waitFor()
  await shot(page, 'days-figures')
})

test('whoever looks after all stores sees each of them beside the sum', async () => {
  const page = await deskOf('shenyibai')
  await page.locator('#days-of').getByText('全部门店').click()
  await page.locator('#days-stores').getByText('杭州湖滨店').waitFor()
  await shot(page, 'days-all')
})

test('it stands in English and in the dark', async () => {
  const page = await deskOf('shenyibai', 'lang=en&theme=dark')
  expect(await page.locator('h1').textContent()).toBe('Days of stores')
  await shot(page, 'days-dark-en')
  expect(faults).toEqual([])
})
