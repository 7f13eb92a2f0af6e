import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../config/run/chromium'
import { forgetShop, openShop, type Shop } from './shop'

jest.setTimeout(120_000)

let browser: Browser
let shop: Shop
const faults: string[] = []

beforeAll(async () => {
  ;[browser, shop] = await Promise.all([launchChromium(), openShop()])
  await asStaff('hejingyi', 'gift.save', { gift: 'camel-scarf', details: scarf })
  await asStaff('hejingyi', 'gift.stock', { gift: 'camel-scarf', place: 'SHJA', pieces: 3, reason: '到货' })
})

afterAll(async () => {
  await browser.close()
  await shop.close()
  forgetShop(shop)
})

/** Had at any time, so that the month in which this runs does not matter. */
const scarf = {
  name: { zh: '驼色围巾', en: 'Camel scarf' },
  line: { zh: '180 × 30 cm', en: '180 by 30 cm' },
  about: { zh: '山羊绒。', en: 'Cashmere.' },
  kind: 'goods',
  picture: 'scarf',
  price: { wallet: 'value', points: 4_800, cashFen: 19_900 },
  shopFen: 89_900,
  stock: 'stores',
  stores: ['SHJA', 'HZHB'],
  delivery: false,
  limits: [],
  tiers: [],
  sale: { from: null, until: null },
  anyTime: true,
  restock: null,
  place: 9,
}

const open = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}${path}`)
  return page
}

const phonePage = (path: string): Promise<Page> => open(`/?as=linzhixia#${path}`)

let calls = 0

interface Heard {
  ok: boolean
  value?: Record<string, unknown>
}

/** What a person in the shop does, through the staff door. */
const asStaff = async (person: string, action: string, data: object): Promise<Heard> => {
  const json = { 'content-type': 'application/json' }
  const signed = await fetch(`${shop.url}/demo/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ person }) })
  const { token } = (await signed.json()) as { token: string }
  const body = JSON.stringify({ action, data, reference: `cash-${String((calls += 1))}-${action}` })
  const reply = await fetch(`${shop.url}/call/staff`, { method: 'POST', headers: { ...json, authorization: `Bearer ${token}` }, body })
  return (await reply.json()) as Heard
}

const left = async (): Promise<number | undefined> => {
  const { value } = await asStaff('zhouqing', 'gift.shelf', { gift: 'camel-scarf' })
  return (value?.['places'] as { place: string; left: number }[]).find(({ place }) => place === 'SHJA')?.left
}

const liability = async (): Promise<unknown> => (await asStaff('hejingyi', 'stored.liability', {})).value

describe('a gift for points and money', () => {
  let phone: Page
  let code = ''

  it('says both on its button, and waits for the payer without pretending', async () => {
    phone = await phonePage('/package/gift/detail/index?gift=camel-scarf')
    await phone.locator('#gift-choose').click()
    await phone.locator('#redeem-sheet').waitFor()
    expect(await phone.textContent('#redeem-confirm')).toBe('支付 ¥199 并扣 4,800 增值积分')
    expect(await phone.textContent('#gift-sum')).toBe('7,240 − 4,800 = 剩 2,440')
    expect(await left()).toBe(3)
    await phone.locator('#redeem-confirm').click()
    await phone.locator('#ticket-state').getByText('等待付款').waitFor()
    expect(await phone.locator('#ticket-code').count()).toBe(0)
    expect(await left()).toBe(2)
    await phone.locator('#pay-now').click()
    await phone.locator('#pay-state').getByText('正在等付款结果').waitFor()
    await phone.locator('#pay-check').click()
    expect(await phone.textContent('#ticket-state')).toContain('等待付款')
  })

  it('is paid at the desk while the notification is lost; asking finds out, and the code comes up', async () => {
    const desk = await open('/desk')
    await desk.locator('[id^="desk-pay-approveSilently-"]').first().click()
    await phone.locator('#pay-check').click()
    await phone.locator('#ticket-code').waitFor()
    code = ((await phone.textContent('#ticket-code')) ?? '').trim()
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(await phone.textContent('#ticket-state')).toContain('已为您留好')
    await desk.locator('#desk-payments').getByText('已入账').waitFor()
  })

  it('is collected at the counter once; stock and ledger have moved', async () => {
    const counter = await open('/?as=zhouqing#/package/staff/home/index')
    await counter.locator('#staff-redeem').click()
    await counter.locator('#redeem-code input').fill(code)
    await counter.locator('#redeem-code-go').click()
    await counter.locator('#redeem-gift').getByText('驼色围巾').waitFor()
    await counter.locator('#redeem-collect').click()
    await counter.locator('#redeem-state').getByText('已经领取过了').waitFor()
    expect(await counter.locator('#redeem-collect').count()).toBe(0)
    const { value } = await asStaff('zhouqing', 'exchange.find', { code })
    expect(value?.['state']).toBe('collected')
    expect((await asStaff('zhouqing', 'exchange.collect', { exchange: value?.['exchange'] })).ok).toBe(false)
    expect(await left()).toBe(2)
    const ledger = await phonePage('/pages/ledger/index')
    await ledger.locator('#ledger-balance-value').getByText('2,440').waitFor()
    expect(await ledger.textContent('#ledger-row-0')).toContain('−4,800')
    const mine = await phonePage('/package/gift/mine/index')
    await mine.getByText('已取走').waitFor()
    expect(faults).toEqual([])
  })
})

describe('stored value', () => {
  let phone: Page

  it('refuses amounts that are none, or too much, in words', async () => {
    phone = await phonePage('/package/stored/home/index')
    await phone.locator('#stored-balance').getByText('¥0.00').waitFor()
    const refusal = async (typed: string): Promise<string> => {
      await phone.locator('#top-up-other input').fill(typed)
      await phone.locator('#top-up').click()
      await phone.locator('#top-up-trouble').waitFor()
      return (await phone.textContent('#top-up-trouble')) ?? ''
    }
    expect(await refusal('1000000')).toContain('每次充值 ¥100 至 ¥3,000')
    expect(await refusal('0')).toMatch(/金额/)
    expect(await refusal('0.001')).toMatch(/金额/)
    expect(await phone.locator('#paying').count()).toBe(0)
  })

  it('is closed when the payer refuses, and nothing is stored', async () => {
    await phone.locator('#top-up-top-1000').click()
    await phone.locator('#top-up').click()
    await phone.locator('#pay-state').waitFor()
    const desk = await open('/desk')
    await desk.locator('[id^="desk-pay-refuse-"]').first().click()
    await phone.locator('#pay-now').click()
    await phone.locator('#pay-state').getByText('已关闭').waitFor()
    expect(await phone.textContent('#stored-balance')).toBe('¥0.00')
  })

  it('is topped up when the payer pays: both parts, the list, and what the chain owes', async () => {
    await phone.reload()
    await phone.locator('#top-up-top-1000').click()
    await phone.locator('#top-up').click()
    await phone.locator('#pay-state').waitFor()
    const desk = await open('/desk')
    await desk.locator('[id^="desk-pay-approve-"]').first().click()
    await phone.locator('#stored-balance').getByText('¥1,050.00').waitFor()
    expect(await phone.textContent('#stored-bonus')).toContain('¥50.00')
    expect(await phone.textContent('#stored-row-0')).toContain('充值')
    expect(await liability()).toEqual({ realFen: 100_000, bonusFen: 5_000 })
    expect(faults).toEqual([])
  })
})
