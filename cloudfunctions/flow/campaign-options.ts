import { audienceFacts } from '../core/audience'
import { timesOf } from '../core/benefit'
import { ok } from '../core/kernel'
import { stages } from '../core/member'
import { factsOf, type Fact } from '../core/programme'
import type { AskableFact, CampaignOptions } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { GiftRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Stores and gifts that are offered by name. */
const LISTED_AT_MOST = 200

/** What the sentences of a campaign may be made of, as the programme in force has it. */
export const campaignOptions = async (world: World): Promise<Result<CampaignOptions>> => {
  const [programme, shops, gifts] = await Promise.all([
    world.programme(),
    world.store.find<StoreRecord>('shop', { limit: LISTED_AT_MOST }),
    world.store.find<GiftRecord>('gift', { eq: { state: 'offered' }, limit: LISTED_AT_MOST }),
  ])
  const { zone, tiers, tracks = [], wallets, coupons = [], benefits = [], messages } = programme
  const named = <T extends { id: string; name: CampaignOptions['tiers'][number]['name'] }>(list: readonly T[]) => list.map(({ id, name }) => ({ id, name }))
  return ok({
    ...{ zone, now: world.clock.now() },
    facts: audienceFacts(programme).map(askable),
    orderFacts: factsOf(programme).map(askable),
    tiers: named([...tiers, ...tracks.flatMap((track) => track.tiers)]),
    wallets: wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    coupons: named(coupons),
    messages: named((messages?.templates ?? []).filter(({ on }) => on === 'campaign' || on === 'festival')),
    gifts: gifts.items.filter(({ stores }) => stores.length > 0).map(({ _id, name }) => ({ id: _id, name })),
    benefits: named(benefits.filter((benefit) => timesOf(benefit) !== null)),
    stages: programme.lifecycle ? [...stages] : [],
    stores: shops.items.map(({ _id, name }) => ({ id: _id, name })),
    approvalAbove: messages?.approvalAbove ?? null,
  })
}

const askable = ({ name, type, words, choices }: Fact): AskableFact => ({ name, type, words, choices: choices ? [...choices] : null })
