import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presets } from '../../cloudfunctions/core/programme'
import { seedDemo } from '../../cloudfunctions/demo'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { tokenFor } from '../../cloudfunctions/platform/host/local/sign-in'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { ProgrammeDocument } from '../../types/programme'
import type { World } from '../../types/port/world'
import type { AccountRecord, ShelfRecord } from '../../types/record'
import { forgetShop, openShop, type Shop } from '../browser/shop'
import { buy, granted, joined } from '../flow/act'
import { details } from '../scenario/gift-shop'

jest.setTimeout(240_000)

const CROWD = 200
const POINTS = 5_000
const PRICE = 1_600

interface Heard {
  status: number
  body: { ok: boolean; value?: { prize?: { id: string } | null }; refusal?: { code: string } }
}

let shop: Shop
const tokens: string[] = []
let manager = ''

/** The demo, where gifts are had at any time, with a crowd of members who have points. */
const layOut = async (world: World): Promise<void> => {
  await seedDemo(world)
  const hemu = presets['hemu'] as ProgrammeDocument
  const always = hemu.exchange && { ...hemu.exchange, window: { kind: 'always' as const } }
  const published = await publishProgramme(world, { ...hemu, exchange: always })
  if (!published.ok) throw new Error(JSON.stringify(published.faults))
  for (let n = 0; n < CROWD; n += 1) {
    const who = `crowd-${String(n)}`
    const { member } = await joined(world, who, { phone: `1370000${String(n).padStart(4, '0')}` })
    granted(await buy(world, { member, number: `C-${String(n)}`, totalFen: POINTS * 100 }))
    tokens.push(tokenFor(world.keys, who))
  }
  manager = tokenFor(world.keys, 'demo-hejingyi')
}

const send = async (door: string, token: string, action: string, data: object, reference: string): Promise<Heard> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ action, data, reference })
  const response = await fetch(`${shop.url}/call/${door}`, { method: 'POST', headers, body })
  return { status: response.status, body: (await response.json()) as Heard['body'] }
}

const asManager = async (action: string, data: object): Promise<void> => {
  const heard = await send('staff', manager, action, data, `race-${action}-${JSON.stringify(data).length.toString()}-${Date.now().toString()}`)
  if (heard.status !== 200) throw new Error(JSON.stringify(heard.body))
}

const crowd = (work: (token: string, n: number) => Promise<Heard>): Promise<Heard[]> => Promise.all(tokens.map(work))

const count = (heard: readonly Heard[], fits: (one: Heard) => boolean): number => heard.filter(fits).length

beforeAll(async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-race-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await layOut(world)
  await world.store.close()
  shop = await openShop(db)
})

afterAll(() => forgetShop(shop))

describe('200 members at once', () => {
  test.each([
    ['in one store', 'stores', ['HZHB']],
    ['pooled over shelves', 'pooled', ['pool']],
  ] as const)('the last 7 pieces %s: exactly 7 succeed, 193 are told sold out', async (_title, stock, places) => {
    const gift = `last-${stock}`
    await asManager('gift.save', { gift, details: details({ stock, stores: ['HZHB', 'SHJA'], picture: 'ribbon' }) })
    for (const place of places) await asManager('gift.stock', { gift, place, pieces: 7, reason: '到货' })
    const ask = { gift, points: PRICE, cashFen: 0, way: { store: 'HZHB' } }
    const heard = await crowd((token, n) => send('member', token, 'gift.redeem', ask, `race-${gift}-${String(n)}`))
    expect(count(heard, ({ status }) => status === 200)).toBe(7)
    expect(count(heard, ({ body }) => body.refusal?.code === 'gift.soldOut')).toBe(193)
    // The same phones again: the seven hear the same, nobody has a second.
    const again = await crowd((token, n) => send('member', token, 'gift.redeem', ask, `race-${gift}-${String(n)}`))
    expect(again.map(({ status }) => status)).toEqual(heard.map(({ status }) => status))
  })

  test('3 prizes that every ticket wins: exactly 3 are won', async () => {
    const [from, until] = [Date.now() - 60_000, Date.now() + 86_400_000]
    const prizes = [{ id: 'scarf', name: { zh: '围巾', en: 'Scarf' }, chance: 1_000_000 }]
    const limits = [{ per: 'lifetime', count: 1 }]
    const made = { name: { zh: '抽奖', en: 'Draw' }, prizes, from, until, tiers: [], limits }
    await asManager('draw.save', { draw: 'race', details: made })
    await asManager('draw.stock', { draw: 'race', prize: 'scarf', pieces: 3, reason: '活动' })
    const heard = await crowd((token, n) => send('member', token, 'draw.draw', { draw: 'race' }, `race-draw-${String(n)}`))
    expect(count(heard, ({ status }) => status === 200)).toBe(CROWD)
    expect(count(heard, ({ body }) => Boolean(body.value?.prize))).toBe(3)
  })

  test('a vote, on two phones each: 200 votes', async () => {
    const [from, until] = [Date.now() - 60_000, Date.now() + 86_400_000]
    const options = [{ id: 'linen', name: { zh: '亚麻', en: 'Linen' } }, { id: 'wool', name: { zh: '羊毛', en: 'Wool' } }]
    await asManager('vote.save', { vote: 'race', details: { title: { zh: '料子', en: 'Cloth' }, options, from, until, tiers: [] } })
    const cast = (option: string) => crowd((token, n) => send('member', token, 'vote.cast', { vote: 'race', option }, `race-${option}-${String(n)}`))
    const heard = (await Promise.all([cast('linen'), cast('wool')])).flat()
    expect(count(heard, ({ status }) => status === 200)).toBe(CROWD)
    expect(count(heard, ({ body }) => body.refusal?.code === 'vote.cast')).toBe(CROWD)
  })

  test('leaves books in which nothing differs: 14 gifts paid for, and every shelf empty', async () => {
    expect(await shop.close()).toBe(0)
    const world = await openWorld(shop.db, { create: false })
    const differences: Difference[] = []
    await verifyBooks(world, (difference) => differences.push(difference))
    expect(differences).toEqual([])
    const left = async (gift: string): Promise<number> =>
      (await world.store.find<ShelfRecord>('shelf', { eq: { gift }, limit: 10 })).items.reduce((sum, shelf) => sum + shelf.left, 0)
    expect([await left('last-stores'), await left('last-pooled'), await left('draw:race')]).toEqual([0, 0, 0])
    const accounts = (await world.store.find<AccountRecord>('account', { limit: 1000 })).items
    const spent = accounts.reduce((sum, { wallets: { value } }) => {
      const besides = [...(value?.expired ?? []), ...(value?.pending ?? [])].reduce((all, { points }) => all + points, 0)
      return sum + (value ? value.earned - value.balance - besides : 0)
    }, 0)
    expect(spent).toBe(14 * PRICE)
    await world.store.close()
  })
})
