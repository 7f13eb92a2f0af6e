import { presets } from '../../cloudfunctions/core/programme'
import type { Benefit, ProgrammeDocument } from '../../types/programme'
import type { CampaignDetails, CampaignPartRecord, CampaignReward, ExchangeRecord, ShelfRecord } from '../../types/record'
import { asMember, asStaff, newReference } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START } from '../flow/world'
import { brings, buys, comes } from './activity-chain'
import { hejingyi, saveGift, stock } from './gift-shop'

const base = presets.hemu as ProgrammeDocument
const hem: Benefit = { id: 'hem-all', kind: 'counted', name: { zh: '改裤长', en: 'Hem' }, tiers: ['sprout', 'green', 'tree'], per: 'year', count: 2 }
const each = eachOn(() => openChain({ ...base, benefits: [...(base.benefits ?? []), hem] }))

const gives = (...rewards: CampaignReward[]): CampaignDetails => ({
  ...{ name: { zh: '开业礼', en: 'Opening' }, kind: 'event', trigger: { on: 'order' }, audience: { exclude: [] }, rewards },
  ...{ from: START, until: START + 30 * DAY_MS, frequency: { per: 'lifetime', count: 1 }, budget: { fen: null, points: null, count: null } },
  ...{ holdOutPercent: 0, effectDays: 7, marginPercent: null, stopAfter: null },
})

const save = (details: CampaignDetails) => asStaff(each().world, hejingyi, 'campaign.save', { campaign: 'opening', details }, newReference())

const publish = async (details: CampaignDetails): Promise<void> => {
  const { revision } = granted(await save(details))
  granted(await asStaff(each().world, hejingyi, 'campaign.publish', { campaign: 'opening', revision }, newReference()))
}

const left = async (): Promise<number> => (await rows<ShelfRecord>(each().store, 'shelf')).reduce((sum, one) => sum + one.left, 0)

describe('a campaign that gives a gift', () => {
  beforeEach(async () => {
    await saveGift(each().world, 'ribbon')
    await stock(each().world, 'ribbon', 'SHJA', 1)
    await publish(gives({ kind: 'gift', gift: 'ribbon' }))
  })

  test('one piece, for nothing, to be picked up; it goes back with its order while it waits', async () => {
    const { member } = await comes(each().world, 'wang')
    const order = await buys(each().world, member, 10_000)
    expect(await rows<ExchangeRecord>(each().store, 'exchange')).toMatchObject([{ member, gift: 'ribbon', store: 'SHJA', state: 'ready', present: true, price: { points: 0, cashFen: 0 } }])
    expect(await left()).toBe(0)
    await brings(each().world, order)
    expect(await rows<ExchangeRecord>(each().store, 'exchange')).toMatchObject([{ state: 'cancelled' }])
    expect(await left()).toBe(1)
    expect(await differences(each().world)).toEqual([])
  })

  test('the second member hears nothing and the part says why', async () => {
    for (const who of ['wang', 'zhao']) await buys(each().world, (await comes(each().world, who)).member, 10_000)
    const parts = await rows<CampaignPartRecord>(each().store, 'campaignPart')
    expect(parts.map(({ state, refusal }) => [state, refusal]).sort()).toEqual([
      ['refused', 'gift.soldOut'],
      ['served', null],
    ])
    expect(await differences(each().world)).toEqual([])
  })
})

test('a campaign that gives uses of a benefit: they stand on top of the period’s own', async () => {
  await publish(gives({ kind: 'benefit', benefit: 'hem-all', uses: 2 }))
  const { caller, member } = await comes(each().world, 'wang')
  const leftNow = async (): Promise<unknown> => {
    const { benefits } = granted(await asMember(each().world, caller, 'benefit.mine', {}))
    return benefits.find(({ id }) => id === 'hem-all')?.left
  }
  expect(await leftNow()).toBe(2)
  await buys(each().world, member, 10_000)
  expect(await leftNow()).toBe(4)
  expect(await differences(each().world)).toEqual([])
})

test('a gift that is not there, and a benefit that is not counted', async () => {
  const refusal = refused(await save(gives({ kind: 'gift', gift: 'nothing' }, { kind: 'benefit', benefit: 'nothing', uses: 1 })))
  expect(refusal).toMatchObject({ faults: [{ path: '$.rewards[0].gift', rule: 'gift.unknown' }, { path: '$.rewards[1].benefit', rule: 'benefit.unknown' }] })
})
