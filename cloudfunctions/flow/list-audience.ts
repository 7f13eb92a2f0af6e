import { audienceFacts, audienceFaults, audienceOf, choiceName } from '../core/audience'
import { maskName, ok, refuse, tailOf } from '../core/kernel'
import { toldFaults } from '../core/programme'
import { standingOn } from '../core/tier'
import type { AudienceRow, FactView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CampaignAudience, MemberRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

/** Members that one call looks at, and stores that are named. */
const SEEN_AT_MOST = 2_000
const STORES_AT_MOST = 500

/** All that an audience may ask for, and the stores there are. */
export const listFacts = async (world: World): Promise<{ facts: FactView[]; stores: { id: string; name: string }[] }> => {
  const [programme, shops] = [await world.programme(), await world.store.find<StoreRecord>('shop', { limit: STORES_AT_MOST })]
  const facts = audienceFacts(programme).map(({ name, type, words, choices, least, most }) => ({
    ...{ name, type, words, least: least ?? null, most: most ?? null },
    choices: choices?.map((id) => ({ id, name: choiceName(programme, name, id) })) ?? null,
  }))
  return { facts, stores: shops.items.map(({ _id, name }) => ({ id: _id, name })) }
}

/** A member of an audience, with what every figure comes from. */
export interface Matched {
  member: MemberRecord
  account: AccountRecord
}

/** Looks at one page of members, by when they joined, and keeps those of the audience. */
export const matchPage = async (world: World, audience: CampaignAudience, paged: Paged): Promise<Result<{ items: Matched[]; seen: number; next: string | null }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const fits = audienceOf(audience)
  const page = await readPage<MemberRecord>(world, 'member', { order: 'joinedAt', desc: true }, paged)
  if (!page.ok) return page
  const members = page.value.items.filter(({ merged }) => !merged)
  const accounts = await Promise.all(members.map(({ _id }) => world.store.get<AccountRecord>('account', _id)))
  const items = members.flatMap((member, index): Matched[] => {
    const account = accounts[index]
    return account && fits({ programme, member, account, now }) ? [{ member, account }] : []
  })
  return ok({ items, seen: members.length, next: page.value.next })
}

/** What stands against an audience, as campaigns are told it; null: nothing. */
export const audienceBarrier = (programme: Programme, audience: CampaignAudience) => {
  const faults = audienceFaults(programme, audience, '$.audience')
  return faults.length > 0 ? ({ code: 'campaign.invalid', faults: toldFaults(faults) } as const) : null
}

/** Members of an audience, newest first, names masked. Refuses `campaign.invalid`, and `input.invalid` for a strange cursor. */
export const listAudience = async (world: World, audience: CampaignAudience, { after, limit }: Paged): Promise<Result<{ rows: AudienceRow[]; seen: number; next: string | null }>> => {
  const programme = await world.programme()
  const barrier = audienceBarrier(programme, audience)
  if (barrier) return refuse(barrier)
  const rows: AudienceRow[] = []
  let [seen, next] = [0, after ?? null]
  do {
    const page = await matchPage(world, audience, { after: next ?? undefined, limit })
    if (!page.ok) return page
    rows.push(...page.value.items.map((one) => rowOf(programme, one, world.clock.now())))
    seen += page.value.seen
    next = page.value.next
  } while (next !== null && rows.length < limit && seen < SEEN_AT_MOST)
  return ok({ rows, seen, next })
}

const rowOf = (programme: Programme, { member, account }: Matched, now: number): AudienceRow => {
  const tier = standingOn(programme, account, now).id
  return {
    ...{ member: member._id, nameMasked: maskName(member.name), cardTail: tailOf(member.cardNumber), joinedAt: member.joinedAt },
    tierName: choiceName(programme, 'member.tier', tier),
    ...{ orders: account.stats.orders, lastOrderAt: account.lastOrderAt, agreed: member.marketing.agreed },
  }
}
