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
import type { EventRecord, ExchangeRecord, PaymentRecord, ShelfRecord } from '../../types/record'
import { forgetShop, openShop, type Shop } from '../browser/shop'
import { buy, granted, joined } from '../flow/act'
import { rows } from '../flow/world'
import { details } from '../scenario/gift-shop'

jest.setTimeout(240_000)

const CROWD = 40
const PIECES = 3
const price = { wallet: 'value', points: 1_600, cashFen: 19_900 }

interface Heard {
  status: number
  body: { ok: boolean; value?: { exchange?: string; payment?: unknown; state?: string }; refusal?: { code: string } }
}

let shop: Shop
const tokens: string[] = []
let manager = ''

const layOut = async (world: World): Promise<void> => {
  await seedDemo(world)
  const hemu = presets['hemu'] as ProgrammeDocument
  const published = await publishProgramme(world, { ...hemu, exchange: hemu.exchange && { ...hemu.exchange, window: { kind: 'always' } } })
  if (!published.ok) throw new Error(JSON.stringify(published.faults))
  for (let n = 0; n < CROWD; n += 1) {
    const who = `payer-${String(n)}`
    const { member } = await joined(world, who, { phone: `1371000${String(n).padStart(4, '0')}` })
    granted(await buy(world, { member, number: `M-${String(n)}`, totalFen: 500_000 }))
    tokens.push(tokenFor(world.keys, who))
  }
  manager = tokenFor(world.keys, 'demo-hejingyi')
}

const json = { 'content-type': 'application/json' }

const send = async (door: string, token: string, action: string, data: object, reference: string): Promise<Heard> => {
  const headers = { ...json, authorization: `Bearer ${token}` }
  const response = await fetch(`${shop.url}/call/${door}`, { method: 'POST', headers, body: JSON.stringify({ action, data, reference }) })
  return { status: response.status, body: (await response.json()) as Heard['body'] }
}

const atDesk = async (path: string, body: object): Promise<void> => {
  const response = await fetch(`${shop.url}/desk/api/${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  if (response.status !== 200) throw new Error(await response.text())
}

const sweep = async (): Promise<void> => {
  for (const job of ['look-up-payments', 'post-payments', 'refund-payments']) await atDesk('jobs', { job })
}

const restart = async (): Promise<void> => {
  shop = await openShop(shop.db)
}

/** What stands in the database of a shop that does not run. */
const inDatabase = async <T>(read: (world: World) => Promise<T>): Promise<T> => {
  const world = await openWorld(shop.db, { create: false })
  const found = await read(world)
  await world.store.close()
  return found
}

const differences = async (world: World): Promise<Difference[]> => {
  const found: Difference[] = []
  await verifyBooks(world, (difference) => found.push(difference))
  return found
}

const paymentsOf = (world: World, kind: PaymentRecord['purpose']['kind']) =>
  rows<PaymentRecord>(world.store, 'payment').then((all) => all.filter(({ purpose }) => purpose.kind === kind))

beforeAll(async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-paid-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await layOut(world)
  await world.store.close()
  shop = await openShop(db)
})

afterAll(() => forgetShop(shop))

test('40 members at once for the last 3 pieces of a gift that takes money: 3 are kept, 37 hear sold out', async () => {
  const gift = 'last-with-cash'
  await send('staff', manager, 'gift.save', { gift, details: details({ price }) }, 'race-save-cash')
  await send('staff', manager, 'gift.stock', { gift, place: 'HZHB', pieces: PIECES, reason: '到货' }, 'race-stock-cash')
  const ask = { gift, points: 1_600, cashFen: 19_900, way: { store: 'HZHB' } }
  const crowd = () => Promise.all(tokens.map((token, n) => send('member', token, 'gift.redeem', ask, `race-cash-${String(n)}`)))
  const heard = await crowd()
  expect(heard.filter(({ body }) => body.value?.state === 'unpaid')).toHaveLength(PIECES)
  expect(heard.filter(({ body }) => body.refusal?.code === 'gift.soldOut')).toHaveLength(CROWD - PIECES)
  expect((await crowd()).map(({ status }) => status)).toEqual(heard.map(({ status }) => status))
})

test('killed between the payment and its posting: after the restart it is posted, once', async () => {
  await Promise.all(tokens.map((token, n) => send('member', token, 'topUp.start', { topUp: 'top-500' }, `race-top-up-${String(n)}`)))
  await shop.kill()
  const [gift, topUp] = await inDatabase(async (world) => [await paymentsOf(world, 'gift'), await paymentsOf(world, 'topUp')])
  expect([gift.length, topUp.length]).toEqual([PIECES, CROWD])
  await restart()
  for (const one of [gift[0], topUp[0]]) await atDesk('payments', { payment: one?._id, deed: 'approveSilently' })
  await shop.kill()
  const states = await inDatabase((world) => rows<PaymentRecord>(world.store, 'payment'))
  expect(states.every(({ state }) => state === 'open')).toBe(true)
  await restart()
  await atDesk('clock', { advanceMs: 3 * 60_000 })
  await sweep()
  await sweep()
  await shop.kill()
  await inDatabase(async (world) => {
    const posted = (await rows<PaymentRecord>(world.store, 'payment')).filter(({ state }) => state === 'posted')
    expect(posted.map(({ _id }) => _id).sort()).toEqual([gift[0]?._id, topUp[0]?._id].sort())
    expect(await differences(world)).toEqual([])
  })
  await restart()
})

test('killed while a crowd pays: whatever the payment service took is posted once, whatever it did not is not', async () => {
  await shop.kill()
  const topUps = await inDatabase((world) => paymentsOf(world, 'topUp'))
  await restart()
  const unpaid = topUps.filter(({ state }) => state === 'open')
  // The first answer is the signal: the others are in the middle of it.
  await Promise.race(unpaid.map(({ _id }) => atDesk('payments', { payment: _id, deed: 'approve' })))
  await shop.kill()
  await restart()
  await sweep()
  await shop.kill()
  await inDatabase(async (world) => {
    const events = (await rows<EventRecord>(world.store, 'event')).filter(({ kind }) => kind === 'topUp')
    const after = await paymentsOf(world, 'topUp')
    const taken = await Promise.all(after.map(async ({ _id }) => (await world.payments.standing(_id)).state === 'paid'))
    expect(after.map(({ state }) => state === 'posted')).toEqual(taken)
    expect(events).toHaveLength(taken.filter(Boolean).length)
    expect(await differences(world)).toEqual([])
  })
  await restart()
})

test('those who do not pay give their piece back when the half hour is over', async () => {
  await atDesk('clock', { advanceMs: 31 * 60_000 })
  await sweep()
  expect(await shop.close()).toBe(0)
  await inDatabase(async (world) => {
    const exchanges = (await rows<ExchangeRecord>(world.store, 'exchange')).filter(({ gift }) => gift === 'last-with-cash')
    expect(exchanges.map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'ready'])
    const { items } = await world.store.find<ShelfRecord>('shelf', { eq: { gift: 'last-with-cash' }, limit: 10 })
    expect(items.reduce((sum, { left }) => sum + left, 0)).toBe(PIECES - 1)
    expect(await differences(world)).toEqual([])
  })
})
