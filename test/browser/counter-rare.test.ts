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

const open = async (person: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/?as=${person}#${path}`)
  return page
}

const post = async <T>(path: string, body: object, token?: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return (await (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
}

interface Heard<T> {
  ok: boolean
  value: T
  refusal?: { code: string }
}

let calls = 0
const ask = async <T>(person: string, door: string, action: string, data: object): Promise<Heard<T>> => {
  const { token } = await post<{ token: string }>('/demo/sign-in', { person })
  return post<Heard<T>>(`/call/${door}`, { action, data, reference: `rare-${String((calls += 1)).padStart(4, '0')}` }, token)
}

/** Opens the record of a member at the counter, by the whole phone number. */
const served = async (person: string, phone: string): Promise<Page> => {
  const page = await open(person, '/package/staff/home/index')
  await page.locator('#find-text input').fill(phone)
  await page.locator('#find-text-go').click()
  await page.locator('#record').waitFor()
  return page
}

const pageOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash)
const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '')

it('a caller proves who they are, after being wrong once, and is told the code of the gift', async () => {
  const page = await served('chenyu', '13800006620')
  await page.locator('#act-telephone').click()
  await page.locator('#telephone-whose').getByText('林知夏').waitFor()
  await page.locator('#offer-silk-ribbon').click()
  await page.locator('#proof-phoneAndBirthday').click()
  await page.locator('#said-phone input').fill('13800006620')
  await page.locator('#said-birthday input').fill('19941127')
  expect(await page.textContent('#exchange-sum')).toBe('7,240 − 1,600 = 剩 5,640')
  await page.locator('#exchange-confirm').click()
  await page.locator('#exchange-trouble').getByText('今天还可核对 4 次').waitFor()
  await page.locator('#said-birthday input').fill('19941126')
  await page.locator('#exchange-confirm').click()
  await page.locator('#exchanged').waitFor()
  const code = digits(await page.textContent('#exchanged-code'))
  expect(code).toMatch(/^\d{8}$/)
  expect((await ask<{ state: string; name: { zh: string } }>('chenyu', 'staff', 'exchange.find', { code })).value.state).toBe('ready')
  await page.locator('#exchanged-back').click()
  await page.locator('#record').waitFor()
  expect(faults).toEqual([])
})

it('an answer that the line swallowed takes nothing twice', async () => {
  const page = await open('chenyu', '/package/staff/telephone/index')
  await page.locator('#find-text input').fill('13800006620')
  await page.locator('#find-text-go').click()
  await page.locator('#offer-silk-ribbon').click()
  await page.locator('#proof-phoneAndBirthday').click()
  await page.locator('#said-phone input').fill('13800006620')
  await page.locator('#said-birthday input').fill('19941126')
  const left = await page.textContent('#exchange-sum')
  await page.route('**/call/staff', async (route) => {
    if (!(route.request().postData() ?? '').includes('"gift.redeem"')) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.locator('#exchange-confirm').click()
  await page.locator('#exchange-trouble').waitFor()
  await page.unroute('**/call/staff')
  await page.locator('#exchange-confirm').click()
  await page.locator('#exchanged').waitFor()
  await page.locator('#exchanged-again').click()
  await page.locator('#telephone-whose').getByText((left ?? '').replace(/^.*剩 /, '')).waitFor()
})

it('a lost card dies at once and its new number is told; a sub-card is opened for the member and ended', async () => {
  const page = await served('chenyu', '13800006620')
  await page.locator('#act-card').click()
  const before = digits(await page.locator('#card-main').getByText('卡尾号').textContent())
  await page.locator('#card-lose').click()
  await page.locator('#card-reason input').fill('出差时遗失')
  await page.locator('#card-change').click()
  const number = digits(await page.locator('#card-number').textContent())
  expect(number.slice(-4)).not.toBe(before)
  expect(await page.textContent('#card-done')).toContain(`尾号 ${before} 的旧卡从现在起不能用`)
  await page.locator('#card-close').click()
  await page.locator('#card-replaces').getByText(before).waitFor()
  expect((await ask<{ found: object[] }>('chenyu', 'staff', 'member.find', { text: number })).value.found).toHaveLength(1)

  await page.locator('#sub-add-open').click()
  await page.locator('#sub-name input').fill('林小满')
  await page.locator('#sub-phone input').fill('13800002261')
  await page.locator('#sub-phoneAgain input').fill('13800002261')
  await page.locator('#sub-open').click()
  await page.locator('#sub-count').getByText('2 / 3 张').waitFor()
  await page.locator('#sub-2261').click()
  await page.locator('#sub-remove').click()
  await page.locator('#sub-remove').click()
  await page.locator('#sub-count').getByText('1 / 3 张').waitFor()
  expect(faults).toEqual([])
})

it('two cards of one person are laid beside each other and merged, as the preview said', async () => {
  const { links } = (await (await fetch(`${shop.url}/demo/people`)).json()) as { links: { url: string }[] }
  const scene = decodeURIComponent(/scene=([^&#]+)/.exec(links[0]?.url ?? '')?.[1] ?? '')
  const joined = await ask<{ member: string; cardNumber: string }>('visitor', 'member', 'join', { scene, phone: '13700006620', name: '林知夏', terms: true, marketing: false })
  expect(joined.ok).toBe(true)
  await post('/desk/api/jobs', { job: 'find-duplicates' })

  const page = await open('hejingyi', '/package/staff/home/index')
  await page.locator('#staff-more').click()
  await page.locator('#staff-duplicates').click()
  await page.locator('#pair-0').click()
  const sides = (await page.textContent('#sides')) ?? ''
  expect(sides).toContain('137 **** 6620')
  expect(sides).toContain('138 **** 6620')
  const fresh = joined.value.cardNumber.slice(-4)
  // Which of the two stands first is the ids' affair.
  await page.locator('[id^="keep-"]').filter({ hasNotText: fresh }).click()
  await page.locator('#merge-after').getByText('138 **** 6620').waitFor()
  await page.locator('#merge-reason input').fill('本人到店出示两张卡')
  await page.locator('#merge-go').click()
  await page.locator('#merge-done').getByText('已合并为 林知夏').waitFor()
  await page.locator('#merge-close').click()
  await page.locator('#duplicates-empty').waitFor()
  const found = await ask<{ found: { name: string }[] }>('chenyu', 'staff', 'member.find', { text: '13700006620' })
  expect(found.value.found).toMatchObject([{ name: '林知夏' }])
  expect(faults).toEqual([])
})

it('who may not do a thing is offered no way to it', async () => {
  const clerk = await open('chenyu', '/package/staff/more/index')
  await clerk.locator('#staff-units').waitFor()
  for (const way of ['duplicates', 'payments', 'coupons', 'push']) expect(await clerk.locator(`#staff-${way}`).count()).toBe(0)
  await clerk.goto(`${shop.url}/?again=1#/package/staff/duplicates/index`)
  await clerk.locator('#duplicates-denied').waitFor()
  expect(await pageOf(clerk)).toContain('duplicates')
  const manager = await open('hejingyi', '/package/staff/more/index')
  await manager.locator('#staff-payments').click()
  await manager.locator('#payments-empty').waitFor()
})
