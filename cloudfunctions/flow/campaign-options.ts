import { audienceFacts } from '../core/audience'
import { ok } from '../core/kernel'
import { factsOf, type Fact } from '../core/programme'
import type { AskableFact, CampaignOptions } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Stores that are offered by name; of more the id is typed. */
const STORES_AT_MOST = 200

/** What the sentences of a campaign may be made of, as the programme in force has it. */
export const campaignOptions = async (world: World): Promise<Result<CampaignOptions>> => {
  const [programme, shops] = await Promise.all([world.programme(), world.store.find<StoreRecord>('shop', { limit: STORES_AT_MOST })])
  const { zone, tiers, tracks = [], wallets, coupons = [], messages } = programme
  const named = <T extends { id: string; name: CampaignOptions['tiers'][number]['name'] }>(list: readonly T[]) => list.map(({ id, name }) => ({ id, name }))
  return ok({
    ...{ zone, now: world.clock.now() },
    facts: audienceFacts(programme).map(askable),
    orderFacts: factsOf(programme).map(askable),
    tiers: named([...tiers, ...tracks.flatMap((track) => track.tiers)]),
    wallets: wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    coupons: named(coupons),
    messages: named((messages?.templates ?? []).filter(({ on }) => on === 'campaign' || on === 'festival')),
    stores: shops.items.map(({ _id, name }) => ({ id: _id, name })),
  })
}

const askable = ({ name, type, words, choices }: Fact): AskableFact => ({ name, type, words, choices: choices ? [...choices] : null })
