import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { layOutCrowd } from './push-shop'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(240_000)

const CROWD = 60

let browser: Browser
let shop: Shop
const faults: string[] = []

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), layOutCrowd(CROWD).then(openShop)])
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

const phoneOf = async (person: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${person}#${path}`)
  return page
}

const digits = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''))

it('five steps, the number counted on the button, and a record that names who sent it', async () => {
  const page = await phoneOf('hejingyi', '/package/staff/push/index')
  await page.locator('#segment-list').click()
  await page.locator('#audience-sheet .li').first().waitFor()
  await page.locator('#audience-sheet-close').click()
  await page.locator('#audience-sheet').waitFor({ state: 'detached' })
  await page.locator('#push-next').click()
  expect(await page.textContent('#push-next')).toBe('先选模板')
  await page.locator('#template-campaign').click()
  await page.locator('#push-name input').fill('羊绒护理提醒')
  await page.locator('#push-next').click()
  await page.locator('.push-wx').waitFor()
  expect(await page.textContent('.push-wx')).toContain('羊绒护理提醒')
  await page.locator('#push-next').click()
  await page.locator('#push-funnel').waitFor()
  await page.locator('#push-next').click()
  await page.locator('#confirm-hold').waitFor()
  await page.locator('#push-go').getByText(/^向 \d+ 人发送$/).waitFor()
  const promised = digits(await page.textContent('#push-go'))
  expect(promised).toBeGreaterThan(10)
  expect(promised).toBe(digits(await page.textContent('#push-send-count')))
  await page.locator('#push-go').click()
  await page.locator('#push-log').waitFor()
  expect(await page.textContent('#push-log')).toContain('何静宜发起')
  expect(faults).toEqual([])
})
