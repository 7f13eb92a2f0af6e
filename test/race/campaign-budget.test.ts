import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../cloudfunctions/demo'
import { settleSequelsJob } from '../../cloudfunctions/flow/job/settle-sequels'
import { publishCampaign } from '../../cloudfunctions/flow/publish-campaign'
import { saveCampaign } from '../../cloudfunctions/flow/save-campaign'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { tokenFor } from '../../cloudfunctions/platform/host/local/sign-in'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { World } from '../../types/port/world'
import type { CampaignDetails, CampaignPartRecord } from '../../types/record'
import { forgetShop, openShop, type Shop } from '../browser/shop'
import { granted, joined } from '../flow/act'
import { rows } from '../flow/world'

jest.setTimeout(600_000)

const BUYERS = 64
const REWARDS = 1_000
/** Orders of each buyer: 88 more in all than there are rewards. */
const ORDERS = 17
const DAY_MS = 86_400_000

let shop: Shop
let till = ''
const members: string[] = []

const details = (now: number): CampaignDetails => ({
  ...{ name: { zh: '回馈', en: 'Thanks' }, kind: 'giveBack', trigger: { on: 'order' }, audience: { exclude: [] } },
  ...{ rewards: [{ kind: 'points', wallet: 'value', points: 30 }], from: now - DAY_MS, until: now + DAY_MS },
  ...{ frequency: { per: 'lifetime', count: 100 }, budget: { fen: null, points: REWARDS * 30, count: REWARDS } },
  ...{ holdOutPercent: 0, effectDays: 7, marginPercent: null, stopAfter: null },
})

const layOut = async (world: World): Promise<void> => {
  await seedDemo(world)
  const writing = { campaign: 'race', staff: 'HEJINGYI' }
  const { revision } = granted(await saveCampaign(world, { ...writing, reference: 'race-save', details: details(world.clock.now()) }))
  granted(await publishCampaign(world, { ...writing, reference: 'race-publish', revision, run: null, store: 'HZHB' }))
  for (let n = 0; n < BUYERS; n += 1) members.push((await joined(world, `race-${String(n)}`, { phone: `1371000${String(n).padStart(4, '0')}` })).member)
  till = tokenFor(world.keys, 'demo-hejingyi')
}

const ring = async (member: string, reference: string): Promise<void> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${till}` }
  const body = JSON.stringify({ action: 'order.ring', data: { member, totalFen: 10_000 }, reference })
  const response = await fetch(`${shop.url}/call/staff`, { method: 'POST', headers, body })
  if (response.status !== 200) throw new Error(`${reference}: ${String(response.status)} ${await response.text()}`)
}

/** What the timer does: whatever the calls left due is settled, oldest first. */
const sweepAll = async (world: World): Promise<void> => {
  const round = { day: 0, zone: 'Asia/Shanghai' }
  for (;;) {
    const due = await settleSequelsJob.due(world, round, undefined)
    if (due.items.length === 0) return
    for (const { _id } of due.items) await settleSequelsJob.step(world, _id, round)
  }
}

beforeAll(async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-budget-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await layOut(world)
  await world.store.close()
  shop = await openShop(db)
})

let open = true

afterAll(async () => {
  if (open) await shop.close()
  forgetShop(shop)
})

test(`${String(REWARDS)} rewards for ${String(BUYERS)} buyers at once, ${String(BUYERS * ORDERS)} orders: never one more, and whoever had none is told why`, async () => {
  const buyer = async (member: string, n: number): Promise<void> => {
    for (let order = 0; order < ORDERS; order += 1) await ring(member, `race-order-${String(n)}-${String(order)}`)
  }
  await Promise.all(members.map(buyer))
  expect(await shop.close()).toBe(0)
  open = false
  const world = await openWorld(shop.db, { create: false })
  await sweepAll(world)
  const parts = (await rows<CampaignPartRecord>(world.store, 'campaignPart')).filter(({ campaign }) => campaign === 'race')
  expect(parts).toHaveLength(BUYERS * ORDERS)
  expect(parts.filter(({ state }) => state === 'served')).toHaveLength(REWARDS)
  expect(parts.filter(({ state, refusal }) => state === 'refused' && refusal === 'budget')).toHaveLength(BUYERS * ORDERS - REWARDS)
  const differences: Difference[] = []
  await verifyBooks(world, (difference) => differences.push(difference))
  await world.store.close()
  expect(differences).toEqual([])
})
