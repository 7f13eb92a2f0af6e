import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignRecord, CampaignTrigger, ListeningRecord } from '../../types/record'

/** Campaigns published and not over at a time: what a chain can keep in mind, and what one order is held against. */
export const CAMPAIGNS_AT_MOST = 40

const NAME = 'campaigns'

const current = ({ from, until }: { from: number; until: number }, now: number): boolean => from <= now && now < until

/** Ids of the campaigns that something of this kind sets off now. */
export const listeningTo = async (world: World, on: CampaignTrigger['on']): Promise<string[]> => {
  const now = world.clock.now()
  const known = await world.store.get<ListeningRecord>('setting', NAME)
  return (known?.campaigns ?? []).filter((one) => one.on === on && current(one, now)).map(({ id }) => id)
}

/** The campaigns themselves, those that were stopped since left out. */
export const campaignsOn = async (world: World, on: CampaignTrigger['on']): Promise<CampaignRecord[]> => {
  const ids = await listeningTo(world, on)
  const found = await Promise.all(ids.map((id) => world.store.get<CampaignRecord>('campaign', id)))
  return found.filter((one): one is CampaignRecord => one?.state === 'published')
}

/** Puts a campaign on the list, or takes it off; those that are over go. False: there is no room for another. */
export const relist = async (tx: Tx, campaign: CampaignRecord, now: number): Promise<boolean> => {
  const known = await tx.get<ListeningRecord>('setting', NAME)
  const others = (known?.campaigns ?? []).filter(({ id, until }) => id !== campaign._id && until > now)
  const { _id, trigger, from, until, state } = campaign
  const campaigns = state === 'published' ? [...others, { id: _id, on: trigger.on, from, until }] : others
  if (campaigns.length > CAMPAIGNS_AT_MOST) return false
  await tx.put<ListeningRecord>('setting', { _id: NAME, campaigns })
  return true
}
