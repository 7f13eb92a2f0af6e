import { setTimeout } from 'node:timers/promises'
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

const phoneOf = async (person: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${person}#${path}`)
  return page
}

const counterOf = (person = 'chenyu'): Promise<Page> => phoneOf(person, '/package/staff/home/index')

/** A door called as somebody of the demo, for what the test stands on. */
const callAs = async <T>(person: string, door: string, action: string, data: object, reference?: string): Promise<T> => {
  const post = async (path: string, body: object, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    return (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  const { token } = (await post('/demo/sign-in', { person })) as { token: string }
  const heard = (await post(`/call/${door}`, { action, data, ...(reference ? { reference } : {}) }, token)) as { ok: boolean; value: T }
  if (!heard.ok) throw new Error(`${action}: ${JSON.stringify(heard)}`)
  return heard.value
}

const memberCode = async (person: string): Promise<string> => (await callAs<{ code: string }>(person, 'member', 'code.mine', {})).code
const memberOf = async (person: string): Promise<string> =>
  (await callAs<{ found: { member: string }[] }>('chenyu', 'staff', 'member.find', { text: await memberCode(person) })).found[0]?.member ?? ''
const ordersOf = async (member: string) =>
  (await callAs<{ rows: { number: string; receivedFen: number }[] }>('chenyu', 'staff', 'order.of', { member })).rows

/** Counts what a thumb does; typing and scanning are no taps. */
const thumb = (page: Page) => {
  let taps = 0
  return {
    tap: async (selector: string): Promise<void> => {
      taps += 1
      await page.locator(selector).click()
    },
    taps: () => taps,
  }
}

const digits = (text: string | null): string => (text ?? '').replace(/[^\d−+-]/g, '')

describe('the counter on a clerk’s phone', () => {
  it('rings up with a coupon and points in five taps at most, then takes a piece back', async () => {
    const member = await memberOf('linzhixia')
    const { coupon } = await callAs<{ coupon: string }>('hejingyi', 'staff', 'coupon.issue', { member, template: 'birthday', reason: '补发' }, 'browser-coupon-1')
    const page = await counterOf()
    const { tap, taps } = thumb(page)
    // A hand scanner types the code and ends with Enter.
    await page.locator('#find-text input').fill(await memberCode('linzhixia'))
    await page.locator('#find-text input').press('Enter')
    await page.locator('#record').waitFor()
    expect(await page.textContent('#record-name')).toBe('林知夏')
    expect(taps()).toBeLessThanOrEqual(2)
    await tap('#act-ring')
    await page.locator('#ring-price-0 input').fill('1340')
    await page.locator('#ring-quantity-0-more').waitFor()
    await tap('#ring-quantity-0-more')
    await page.locator(`#ring-coupon-${coupon}`).waitFor()
    await page.locator('#ring-received').getByText('¥2,580.00').waitFor()
    await tap('#ring-pay-consumption')
    // 2,680 − 100 of the coupon − 361 points of ¥1.
    await page.locator('#ring-received').getByText('¥2,219.00').waitFor()
    expect(digits(await page.textContent('#ring-gain-value'))).toBe('+2219')
    expect(digits(await page.textContent('#ring-gain-consumption'))).toBe('+110')
    await page.locator('#ring-proved').waitFor()
    await tap('#ring-confirm')
    await page.locator('#ring-done').waitFor()
    expect(taps()).toBeLessThanOrEqual(5)
    expect(digits(await page.textContent('#ring-done-value'))).toBe('+2219')
    const [order] = await ordersOf(member)
    expect(order?.receivedFen).toBe(221_900)

    await page.locator('#ring-next').click()
    await page.locator('#staff-orders').waitFor()
    await page.locator('#find-text input').fill(await memberCode('linzhixia'))
    await page.locator('#find-text input').press('Enter')
    await page.locator('#act-orders').click()
    await page.locator('#order-0').click()
    await page.locator('#return-0-more').click()
    await page.locator('#return-send').click()
    await page.locator('#return-done').waitFor()
    expect(await page.textContent('#return-done')).toContain('¥1,109.50')
    expect(faults).toEqual([])
  })

  it('makes somebody a member at the counter with their first order, who is found by the new card at once', async () => {
    const page = await phoneOf('chenyu', '/package/staff/enter/index')
    await page.locator('#enter-name input').fill('沈小满')
    await page.locator('#enter-phone input').fill('13655550123')
    const again = page.locator('#enter-phoneAgain input')
    if ((await again.count()) > 0) await again.fill('13655550123')
    await page.locator('#enter-number input').fill('COUNTER-1')
    await page.locator('#enter-yuan input').fill('268')
    await page.locator('#enter-terms').click()
    await page.locator('#enter-submit').click()
    await page.locator('#enter-done').waitFor()
    const card = digits(await page.textContent('#enter-done .t44'))
    const { found } = await callAs<{ found: { member: string; name: string; wallets: { wallet: string; balance: number }[] }[] }>('chenyu', 'staff', 'member.find', { text: card })
    expect(found).toMatchObject([{ name: '沈小满' }])
    expect(found[0]?.wallets.find(({ wallet }) => wallet === 'value')?.balance).toBe(268)
    expect((await ordersOf(found[0]?.member ?? '')).map(({ number, receivedFen }) => [number, receivedFen])).toEqual([['COUNTER-1', 26_800]])
  })

  it('tells several with one tail apart by what they say of themselves, and nobody by a way to join', async () => {
    const page = await counterOf()
    await page.locator('#find-text input').fill('6620')
    await page.locator('#find-text-go').click()
    await page.locator('#found-many').waitFor()
    const told = (await page.textContent('#found-many')) ?? ''
    expect(told).toContain('138 **** 6620')
    expect(told).not.toContain('林知夏')
    await page.locator('#found-0').click()
    await page.locator('#record').waitFor()
    await page.locator('#find-text input').fill('0000')
    await page.locator('#find-text-go').click()
    await page.locator('#found-none').waitFor()
  })

  it('loses nothing and doubles nothing while the network is away for a minute in the middle of ringing up', async () => {
    const member = await memberOf('zhouming')
    const before = (await ordersOf(member)).length
    const page = await counterOf()
    await page.locator('#find-text input').fill('1260')
    await page.locator('#find-text-go').click()
    await page.locator('#act-ring').click()
    await page.locator('#ring-price-0 input').fill('268')
    await page.locator('#ring-received').getByText('¥268.00').waitFor()
    await page.context().setOffline(true)
    await page.locator('#ring-confirm').click()
    await page.locator('#kept-note').waitFor()
    expect(await ordersOf(member)).toHaveLength(before)
    await page.locator('#ring-next').click()
    await page.locator('#unsent').waitFor()
    // Really waited: the page's clock alone would not let the app's own tries run against a network that is away.
    await setTimeout(30_000)
    await page.locator('#unsent-again').click()
    await setTimeout(30_000)
    await page.locator('#unsent').waitFor()
    expect(await ordersOf(member)).toHaveLength(before)
    await page.context().setOffline(false)
    await page.locator('#unsent-again').click()
    await page.locator('#unsent').waitFor({ state: 'detached' })
    const after = await ordersOf(member)
    expect(after).toHaveLength(before + 1)
    expect(after[0]?.receivedFen).toBe(26_800)
  })

  it('hears once what went through though its answer was lost, even over a new start of the app', async () => {
    const member = await memberOf('zhouming')
    const before = (await ordersOf(member)).length
    const page = await counterOf()
    await page.locator('#find-text input').fill('1260')
    await page.locator('#find-text-go').click()
    await page.locator('#act-ring').click()
    await page.locator('#ring-price-0 input').fill('99.50')
    await page.locator('#ring-received').getByText('¥99.50').waitFor()
    // The door does it; the answer never comes back.
    await page.route('**/call/staff', async (route) => {
      if (!(route.request().postData() ?? '').includes('"order.ring"')) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await page.locator('#ring-confirm').click()
    await page.locator('#kept-note').waitFor()
    expect(await ordersOf(member)).toHaveLength(before + 1)
    await page.unroute('**/call/staff')
    await page.goto(`${shop.url}/?as=chenyu&again=1#/package/staff/home/index`)
    await page.locator('#find-text').waitFor()
    await page.locator('#unsent').waitFor({ state: 'detached' })
    expect(await ordersOf(member)).toHaveLength(before + 1)
  })
})
