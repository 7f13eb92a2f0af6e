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
  expect(faults).toEqual([])
})

const open = async (as: string, path: string, options = ''): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${as}${options}#${path}`)
  return page
}

const segments = (page: Page): Promise<number> => page.locator('.completeness .segments .one.on').count()

describe('09 me', () => {
  it('a field filled in makes the profile more complete, and stays', async () => {
    const page = await open('zhouming', '/pages/me/index')
    await page.locator('#me-complete').waitFor()
    const before = await segments(page)
    await page.locator('#me-edit').click()
    await page.locator('#profile-size input').fill('165/84A')
    await page.locator('#profile-save').click()
    await page.locator('#profile-sheet').waitFor({ state: 'detached' })
    await page.waitForFunction((count) => document.querySelectorAll('.completeness .segments .one.on').length === count, before + 1)
    await page.reload()
    await page.locator('#me-complete').waitFor()
    expect(await segments(page)).toBe(before + 1)
  })

  it('a sub-card is opened by name and phone entered twice, seen, and taken away', async () => {
    const page = await open('linzhixia', '/pages/me/index')
    await page.locator('#me-sub-add').click()
    await page.locator('#sub-name input').fill('林秀兰')
    await page.locator('#sub-phone input').fill('13700000777')
    await page.locator('#sub-phoneAgain input').fill('13700000777')
    await page.locator('#sub-open').click()
    const row = page.locator('#me-sub-0777')
    await row.waitFor()
    expect(await row.textContent()).toContain('林秀兰')
    await row.click()
    await page.locator('#sub-card').waitFor()
    expect(await page.textContent('#sub-card')).toContain('0777')
    await page.locator('#sub-remove').click()
    await page.locator('#sub-remove').click()
    await row.waitFor({ state: 'detached' })
  })

  it('the invitation of a member leads a friend to joining at the same store', async () => {
    const page = await open('linzhixia', '/pages/me/index')
    await page.locator('#me-friend').click()
    const code = (await page.locator('#friend-code').textContent())?.trim() ?? ''
    expect(code).toMatch(/^[0-9A-Z]{17}$/)
    const friend = await open('visitor', `/pages/join/index?scene=${code}`)
    await friend.locator('#join-invited').waitFor()
    expect(await friend.textContent('#join-invited')).toContain('林**')
    await friend.locator('#join-terms').click()
    await friend.locator('#join-other-phone').click()
    await friend.locator('#join-phone input').fill('13700000778')
    const [sent] = await Promise.all([
      friend.waitForRequest((request) => request.url().endsWith('/call/member') && (request.postData() ?? '').includes('"join"')),
      friend.locator('#join-phone-submit').click(),
    ])
    expect(sent.postData()).toContain(code)
    await friend.locator('#join-open-card').waitFor()
  })
})

describe('10 tiers', () => {
  it('says what is next, what is missing, and until when the own tier holds', async () => {
    const page = await open('linzhixia', '/pages/home/index')
    await page.locator('#home-progress').waitFor()
    expect(await page.textContent('#home-progress')).toMatch(/乔木.*再实收 ¥[\d,]+ 或再到店 \d+ 次/)
    await page.goto(`${shop.url}/?as=linzhixia#/pages/tiers/index`)
    await page.locator('#tiers-keep-standing').waitFor()
    expect(await page.textContent('#tiers-next-ladder')).toMatch(/乔木.*再实收 ¥[\d,]+ 或再到店 \d+ 次/)
    expect(await page.textContent('#tiers-plate-tree')).toMatch(/实收 ≥ ¥[\d,]+/)
    expect(await page.textContent('#tiers-keep-standing')).toMatch(/20\d\d-\d\d-\d\d.*¥[\d,]+ \/ ¥[\d,]+/)
    expect(await page.textContent('#tiers-table-ladder')).toContain('青禾')
  })
})

describe('staff', () => {
  it("finds a member, opens the ledger and an entry's explanation", async () => {
    const page = await open('chenyu', '/package/staff/home/index')
    await page.locator('#find-text input').fill('13800006620')
    await page.locator('#find-text-go').click()
    await page.locator('#act-ledger').click()
    await page.locator('#ledger-whose').getByText('林知夏').waitFor()
    await page.locator('#ledger-row-0').click()
    await page.locator('#why-sheet #why-done').waitFor()
    expect(await page.textContent('#why-sheet')).toMatch(/¥|积分/)
  })

  it('sees that nobody waits for a tier', async () => {
    const page = await open('chenyu', '/package/staff/home/index')
    await page.locator('#staff-tiers').click()
    await page.locator('#tier-applications-empty').waitFor()
  })
})
