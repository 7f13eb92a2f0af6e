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

const queueOf = async (person: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${shop.url}/console?lang=zh`)
  await page.locator(`#seat-${person}`).click()
  await page.locator('#content').waitFor()
  await page.goto(`${shop.url}/console?lang=zh#/queue`)
  await page.locator('#needs-second').waitFor()
  return page
}

const post = async (path: string, body: object, token?: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return (await fetch(`${shop.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

const callAs = async <T>(person: string, action: string, data: object, reference?: string): Promise<{ ok: boolean; value: T; refusal?: { code: string } }> => {
  const { token } = (await post('/demo/sign-in', { person })) as { token: string }
  return (await post('/call/staff', { action, data, ...(reference ? { reference } : {}) }, token)) as { ok: boolean; value: T; refusal?: { code: string } }
}

const valueOf = async (member: string): Promise<number> => {
  const { value } = await callAs<{ wallets: { wallet: string; balance: number }[] }>('hejingyi', 'ledger.head', { member })
  return value.wallets.find(({ wallet }) => wallet === 'value')?.balance ?? Number.NaN
}

test('what a clerk may not do alone waits on the console; who asked cannot decide, the manager agrees and it is done', async () => {
  const { value } = await callAs<{ found: { member: string }[] }>('chenyu', 'member.find', { text: '6620' })
  const member = value.found[0]?.member ?? ''
  const before = await valueOf(member)
  const asked = { member, wallet: 'value', points: 120_000, reason: '活动漏记' }
  expect((await callAs<{ state: string }>('chenyu', 'points.adjust', asked, 'ask-for-points-1')).value.state).toBe('requested')
  expect((await callAs<{ state: string }>('hejingyi', 'points.adjust', { ...asked, points: 9_000_000, reason: '店长自己提的' }, 'ask-for-points-2')).value.state).toBe('requested')

  const page = await queueOf('hejingyi')
  await page.locator('#queue').getByText('店长自己提的').click()
  await page.locator('#queue-mine').waitFor()
  expect(await page.locator('#queue-agree').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.locator('#queue').getByText('活动漏记').click()
  expect(await page.locator('#queue-refuse').isDisabled()).toBe(true)
  await page.locator('#queue-agree').click()
  await page.locator('#queue').getByText('活动漏记').waitFor({ state: 'detached' })
  expect(await valueOf(member)).toBe(before + 120_000)
})

test('an owner turns on that tiers are granted by two; the grant waits, another refuses it with a reason, and nothing has changed', async () => {
  const owner = await queueOf('shenyibai')
  await owner.locator('#second-tierGrant').click()
  await owner.locator('#second-tierGrant[aria-checked=true]').waitFor()
  const { value } = await callAs<{ found: { member: string; tier: { id: string } }[] }>('chenyu', 'member.find', { text: '6620' })
  const [found] = value.found
  const grant = await callAs('hejingyi', 'tier.grant', { member: found?.member, tier: 'tree', reason: '老顾客' }, 'grant-by-two-1')
  expect(grant.refusal?.code).toBe('approval.waiting')
  await owner.reload()
  await owner.locator('#queue').getByText('授予等级').click()
  await owner.locator('#queue-note').fill('还没到条件')
  await owner.locator('#queue-refuse').click()
  await owner.locator('#queue').getByText('授予等级').waitFor({ state: 'detached' })
  const again = await callAs<{ found: { tier: { id: string } }[] }>('chenyu', 'member.find', { text: '6620' })
  expect(again.value.found[0]?.tier.id).toBe(found?.tier.id)
  expect(faults).toEqual([])
})
