import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(120_000)

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

const phonePage = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  return page
}

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '')

describe('a first order, from the printed code to the why-sheet', () => {
  it('joins by a store code, rings up ¥268.00 at the desk, sees +268 and why', async () => {
    const desk = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await desk.goto(`${shop.url}/desk`)
    const link = desk.locator('[id^="desk-scene-HZHB.CHENYU"] a').first()
    const href = await link.getAttribute('href')
    expect(href).toContain('scene=HZHB.CHENYU')

    const phone = await phonePage()
    await phone.goto(new URL(href ?? '', shop.url).href)
    await phone.getByText('杭州湖滨店').first().waitFor()
    expect(await phone.textContent('body')).toContain('陈屿')
    await phone.locator('#join-terms').click()
    await phone.locator('#join-other-phone').click()
    await phone.locator('#join-phone input').fill('13700000268')
    await phone.locator('#join-phone-submit').click()
    await phone.locator('#join-open-card').click()
    await phone.locator('#home-card').waitFor()
    const card = digits(/6021[\d\s]{10,}/.exec((await phone.textContent('#home-card')) ?? '')?.[0] ?? null)
    expect(card).toMatch(/^6021\d{8}$/)

    await desk.locator('#desk-till-member').fill(card)
    await desk.locator('#desk-till-amount').fill('268.00')
    await desk.locator('#desk-till-post').click()
    await desk.locator('#desk-till-result').getByText('268').first().waitFor()

    await phone.reload()
    await phone.locator('#wallet-value').getByText('268').waitFor()
    expect(await phone.textContent('#wallet-consumption')).toContain('13')
    await phone.locator('#home-ledger').click()
    const row = phone.locator('#ledger-row-0')
    await row.waitFor()
    expect(await row.textContent()).toContain('+268')
    await row.click()
    await phone.locator('#why-sheet').waitFor()
    expect(await phone.textContent('#why-points-value')).toContain('+268')
    expect(await phone.textContent('#why-sum')).toContain('268.00')
    expect(await phone.textContent('#why-sheet')).toContain('2026-03')
    expect(faults).toEqual([])
  })

  it('posts the order once, however often the till sends it', async () => {
    const desk = await browser.newPage()
    await desk.goto(`${shop.url}/desk`)
    await desk.locator('#desk-till-member').fill('13800001260')
    await desk.locator('#desk-till-amount').fill('100.50')
    await desk.locator('#desk-till-post').click()
    await desk.locator('#desk-till-result').getByText('+100').first().waitFor()
    const figures = desk.locator('#desk-till-result .figures')
    const first = await figures.textContent()
    await Promise.all([desk.waitForResponse((reply) => reply.url().endsWith('/pos/v1/orders')), desk.locator('#desk-till-again').click()])
    expect(await figures.textContent()).toBe(first)
    await desk.locator('#desk-till-refund').click()
    await desk.locator('#desk-till-result').getByText('−100').first().waitFor()
  })

  it('tells a mistyped, an expired and a closed code apart, and makes nobody a member', async () => {
    const phone = await phonePage()
    const open = async (scene: string): Promise<string> => {
      await phone.goto(`${shop.url}/?scene=${scene}#/pages/join/index?scene=${scene}`)
      await phone.reload()
      await phone.locator('#state-refused').waitFor()
      return (await phone.textContent('#state-refused')) ?? ''
    }
    const desk = await browser.newPage()
    await desk.goto(`${shop.url}/desk`)
    const ids = await desk.locator('[id^="desk-scene-"]').evaluateAll((all) => all.map(({ id }) => id.replace('desk-scene-', '')))
    const expired = ids.find((id) => id.includes('SPRING')) ?? ''
    const closed = ids.find((id) => id.startsWith('NBTY')) ?? ''
    const told = [await open('HZHB.CHENYA.X'), await open(expired), await open(closed)]
    expect(new Set(told).size).toBe(3)
    for (const words of told) expect(words.length).toBeGreaterThan(10)
  })

  it('keeps the data over a stop and a new start', async () => {
    expect(await shop.close()).toBe(0)
    shop = await openShop(shop.db)
    const phone = await phonePage()
    await phone.goto(`${shop.url}/?as=linzhixia`)
    await phone.locator('#wallet-value').getByText('7,240').waitFor()
    expect(await phone.textContent('#home-card')).toContain('青禾会员')
  })
})
