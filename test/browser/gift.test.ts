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

const phonePage = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=linzhixia#${path}`)
  return page
}

let calls = 0

/** What a person at the counter does, through the staff door. */
const asStaff = async (action: string, data: object): Promise<{ ok: boolean; value?: Record<string, unknown>; refusal?: { code: string } }> => {
  const json = { 'content-type': 'application/json' }
  const signed = await fetch(`${shop.url}/demo/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ person: 'zhouqing' }) })
  const { token } = (await signed.json()) as { token: string }
  const body = JSON.stringify({ action, data, reference: `counter-${String((calls += 1))}-${action}` })
  const reply = await fetch(`${shop.url}/call/staff`, { method: 'POST', headers: { ...json, authorization: `Bearer ${token}` }, body })
  return (await reply.json()) as Awaited<ReturnType<typeof asStaff>>
}

const leftIn = async (place: string): Promise<number | undefined> => {
  const { value } = await asStaff('gift.shelf', { gift: 'silk-ribbon' })
  return (value?.['places'] as { place: string; left: number }[]).find((one) => one.place === place)?.left
}

describe('a gift for points', () => {
  let code = ''

  it('is chosen in the mall, confirmed with its sum, and stands as a pick-up with its code', async () => {
    const phone = await phonePage('/pages/gift/index')
    await phone.locator('#gift-silk-ribbon').click()
    await phone.locator('#gift-choose').click()
    await phone.locator('#redeem-sheet').waitFor()
    expect(await phone.textContent('#gift-sum')).toBe('7,240 − 1,600 = 剩 5,640')
    expect(await leftIn('SHJA')).toBe(4)
    await phone.locator('#redeem-confirm').click()
    await phone.locator('#ticket-code').waitFor()
    expect(await phone.textContent('#ticket-state')).toContain('已为您留好')
    code = ((await phone.textContent('#ticket-code')) ?? '').trim()
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(await leftIn('SHJA')).toBe(3)
    expect(faults).toEqual([])
  })

  it('is found at the counter by its code, not by one with a digit changed, and is handed over once', async () => {
    const changed = code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10)
    expect((await asStaff('exchange.find', { code: changed })).refusal?.code).toBe('exchange.mistyped')
    const exchange = (await asStaff('exchange.find', { code })).value?.['exchange']
    expect((await asStaff('exchange.collect', { exchange })).value?.['state']).toBe('collected')
    expect((await asStaff('exchange.collect', { exchange })).refusal?.code).toBe('exchange.state')
    const phone = await phonePage('/package/gift/mine/index')
    await phone.getByText('已取走').waitFor()
  })

  it('shows in ledger and balance; one that is cancelled comes back to both, and to the shelf', async () => {
    const phone = await phonePage('/pages/ledger/index')
    await phone.locator('#ledger-balance-value').getByText('5,640').waitFor()
    expect(await phone.textContent('#ledger-row-0')).toContain('−1,600')
    await phone.goto(`${shop.url}/?as=linzhixia#/package/gift/detail/index?gift=silk-ribbon`)
    await phone.reload()
    await phone.locator('#gift-choose').click()
    await phone.locator('#redeem-confirm').click()
    await phone.locator('#ticket-cancel').click()
    await phone.locator('#cancel-yes').click()
    await phone.locator('#ticket-state').getByText('已取消').waitFor()
    expect(await leftIn('SHJA')).toBe(3)
    const mall = await phonePage('/pages/gift/index')
    await mall.locator('#gift-balance-value').getByText('5,640').waitFor()
    expect(faults).toEqual([])
  })

  it('says what is missing: points, money beside points, another tier, a restock to wait for', async () => {
    const phone = await phonePage('/package/gift/detail/index?gift=handkerchief')
    await phone.locator('#gift-barred').getByText('还差').waitFor()
    const barred = async (gift: string): Promise<string> => {
      await phone.goto(`${shop.url}/?as=linzhixia#/package/gift/detail/index?gift=${gift}`)
      await phone.reload()
      await phone.locator('#gift-barred').waitFor()
      return (await phone.textContent('#gift-barred')) ?? ''
    }
    expect(await barred('linen-tote')).toMatch(/乔木会员|开放/)
    expect(await barred('incense-holder')).toMatch(/已兑完|开放/)
  })
})
