import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(180_000)

const PERSON = 'linzhixia'

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

const phonePage = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${PERSON}#${path}`)
  return page
}

interface Permit {
  template: string
  kind: string
  wechat: string
  left: number
  answer: string | null
}

const json = { 'content-type': 'application/json' }

/** What the server knows of the member's accepts. */
const permits = async (): Promise<Permit[]> => {
  const signed = await fetch(`${shop.url}/demo/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ person: PERSON }) })
  const { token } = (await signed.json()) as { token: string }
  const reply = await fetch(`${shop.url}/call/member`, { method: 'POST', headers: { ...json, authorization: `Bearer ${token}` }, body: JSON.stringify({ action: 'message.settings', data: {} }) })
  return ((await reply.json()) as { value: { permits: Permit[] } }).value.permits
}
const permitOf = async (template: string): Promise<Permit> => {
  const found = (await permits()).find((one) => one.template === template)
  if (!found) throw new Error(`no permit of ${template}`)
  return found
}
const leftOf = async (template: string): Promise<number> => (await permitOf(template)).left

/** The server's count once it is what it should be: the page writes it down after WeChat has answered. */
const comesTo = async (template: string, left: number): Promise<void> => {
  for (let look = 0; look < 100 && (await leftOf(template)) !== left; look += 1) await new Promise((next) => setTimeout(next, 100))
  expect(await leftOf(template)).toBe(left)
}

const gone = (page: Page): Promise<void> => page.locator('#wx-subscribe').waitFor({ state: 'detached' })

describe('after a gift was redeemed', () => {
  let phone: Page
  let before = 0

  it('nothing is asked by itself: the pick-up stands, and the offer beside it', async () => {
    before = await leftOf('gift-ready')
    phone = await phonePage('/package/gift/detail/index?gift=spring-tea')
    await phone.locator('#gift-choose').click()
    await phone.locator('#redeem-confirm').click()
    await phone.locator('#ticket-code').waitFor()
    await phone.locator('#ticket-tell').waitFor()
    expect(await phone.locator('#wx-subscribe').count()).toBe(0)
    expect(await leftOf('gift-ready')).toBe(before)
  })

  it('"tell me" asks for that one template alone; a refusal takes nothing away and may be asked again', async () => {
    await phone.locator('#ticket-tell-ask').click()
    await phone.locator('#wx-subscribe').waitFor()
    expect(await phone.locator('#wx-subscribe [role="checkbox"]').count()).toBe(1)
    await phone.locator('#wx-subscribe-reject').click()
    await phone.locator('#ticket-tell-told').waitFor()
    expect(await phone.textContent('#ticket-tell-told')).toContain('这次没有授权')
    expect(await phone.locator('#ticket-code').count()).toBe(1)
    expect(await leftOf('gift-ready')).toBe(before)
    await phone.locator('#ticket-tell-ask').click()
    await phone.locator('#wx-subscribe').waitFor()
    await phone.keyboard.press('Escape')
    await gone(phone)
    expect(await leftOf('gift-ready')).toBe(before)
  })

  it('an accept counts one, and the offer says that WeChat will tell', async () => {
    await phone.locator('#ticket-tell-ask').click()
    await phone.locator('#wx-subscribe-allow').click()
    await phone.locator('#ticket-tell').getByText('到时微信会告诉您').waitFor()
    expect(await phone.locator('#ticket-tell-ask').count()).toBe(0)
    await comesTo('gift-ready', before + 1)
    expect(faults).toEqual([])
  })
})

describe('the sheet of one kind', () => {
  let phone: Page

  it('asks for three at most, each to be left out; none left is no accept', async () => {
    phone = await phonePage('/pages/me/index')
    await phone.locator('#me-ask-service').click()
    await phone.locator('#permit-ask-few').click()
    await phone.locator('#wx-subscribe').waitFor()
    const lines = phone.locator('#wx-subscribe [role="checkbox"]:not(#wx-subscribe-always)')
    expect(await lines.count()).toBe(3)
    for (let n = 0; n < 3; n += 1) await lines.nth(n).click()
    expect(await phone.getAttribute('#wx-subscribe-allow', 'class')).toContain('off')
    for (let n = 0; n < 2; n += 1) await lines.nth(n).click()
    const names = await Promise.all([0, 1, 2].map(async (n) => ((await lines.nth(n).getAttribute('id')) ?? '').replace('wx-subscribe-', '')))
    const of = await permits()
    const [one, two, out] = names.map((name) => of.find(({ wechat }) => wechat === name))
    if (!one || !two || !out) throw new Error(`the dialog names ${names.join(', ')}`)
    await phone.locator('#wx-subscribe-allow').click()
    await gone(phone)
    await comesTo(one.template, one.left + 1)
    await comesTo(two.template, two.left + 1)
    expect(await permitOf(out.template)).toMatchObject({ left: out.left, answer: 'reject' })
  })

  it('"always" is not asked again: an accept goes on counting, a refusal is told where to change it', async () => {
    const allowed = await permitOf('tier-changed')
    await phone.locator('#permit-ask-tier-changed').click()
    await phone.locator('#wx-subscribe-always').click()
    await phone.locator('#wx-subscribe-allow').click()
    await gone(phone)
    await comesTo('tier-changed', allowed.left + 1)
    await phone.locator('#permit-ask-tier-changed').click()
    await comesTo('tier-changed', allowed.left + 2)
    expect(await phone.locator('#wx-subscribe').count()).toBe(0)
    const refused = await permitOf('tier-review')
    await phone.locator('#permit-ask-tier-review').click()
    await phone.locator('#wx-subscribe-always').click()
    await phone.locator('#wx-subscribe-reject').click()
    await gone(phone)
    await phone.locator('#permit-sheet-told').waitFor()
    await phone.locator('#permit-ask-tier-review').click()
    await phone.locator('#permit-sheet-told').getByText('总是保持').waitFor()
    expect(await phone.locator('#wx-subscribe').count()).toBe(0)
    expect(await permitOf('tier-review')).toMatchObject({ left: refused.left, answer: 'reject' })
    expect(faults).toEqual([])
  })
})
