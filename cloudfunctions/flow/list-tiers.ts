import { dayNumber, maskPhone, ok, refuse, tailOf } from '../core/kernel'
import { groundOf, ladderViews, mayEnter, outlook, rankOf, standingIn, standingOn, tiersOf } from '../core/tier'
import type { TierApplicationFacts, TierApplicationView, TierNotice } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberRecord, StaffRecord, TierApplicationRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById } from './known-member'
import { pageOf, type Paged } from './page-of'

export const TIER_ROWS_AT_MOST = 50
const DAY_MS = 86_400_000
/** The longest notice a programme may give. */
const NOTICE_DAYS_AT_MOST = 180

export interface ListTiers {
  store: string
  after: string | undefined
  limit: number
}

/** Applications that a store has to decide on, oldest first. Refuses `input.invalid` for a cursor that no page gave. */
export const listTierApplications = async (world: World, { store, after, limit }: ListTiers): Promise<Result<Paged<TierApplicationView>>> => {
  const programme = await world.programme()
  const page = await pageOf<TierApplicationRecord>(world, 'tierApplication', { eq: { store, state: 'open' }, order: 'appliedAt', limit, after })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((record) => applicationRow(world, programme, record)))
  return ok({ rows: rows.flatMap((row) => (row ? [row] : [])), next: page.value.next })
}

const applicationRow = async (world: World, programme: Programme, record: TierApplicationRecord): Promise<TierApplicationView | null> => {
  const known = await memberById(world, record.member)
  const tiers = tiersOf(programme, record.track)
  const tier = tiers[rankOf(tiers, record.tier)]
  if (!known) return null
  const { member, account } = known
  const now = world.clock.now()
  const [ground, today] = [groundOf(programme, account), dayNumber(now, programme.zone)]
  return {
    application: record._id,
    member: member._id,
    name: member.name,
    cardTail: tailOf(member.cardNumber),
    tier: { id: record.tier, name: tier?.name ?? { zh: record.tier, en: record.tier } },
    track: record.track,
    appliedAt: record.appliedAt,
    eligible: tier !== undefined && mayEnter(tiers, standingIn(account, record.track, now), tier, ground, today),
  }
}

/**
 * One application of a store with the member's figures in every way into the tier. Refuses `tier.applicationUnknown`, also
 * for another store's.
 */
export const viewTierApplication = async (world: World, store: string, application: string): Promise<Result<TierApplicationFacts>> => {
  const record = await world.store.get<TierApplicationRecord>('tierApplication', application)
  const known = record?.store === store ? await memberById(world, record.member) : null
  const programme = await world.programme()
  const row = record && known && (await applicationRow(world, programme, record))
  if (!row) return refuse({ code: 'tier.applicationUnknown', application, rule: 'an application of your store, by its id' })
  const now = world.clock.now()
  const ladder = ladderViews(programme, known.account, now).find(({ track }) => (track?.id ?? null) === record.track)
  const by = record.staff === null ? null : await world.store.get<StaffRecord>('staff', record.staff)
  return ok({
    ...row,
    zone: programme.zone,
    now,
    wallets: programme.wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    phoneMasked: maskPhone(known.member.phone),
    joinedAt: known.member.joinedAt,
    appliedBy: by?.name ?? null,
    own: ladder?.tiers.find(({ id }) => id === ladder.own)?.name ?? null,
    any: ladder?.tiers.find(({ id }) => id === record.tier)?.any ?? [],
  })
}

/**
 * Who is to be told what of the own tier, the nearest review first: members of a store whose period ends soon and who
 * have not met it, with the exact figure that is missing, and those in a grace period. `limit` bounds the rows examined.
 */
export const listTierNotices = async (world: World, { store, after, limit }: ListTiers): Promise<Result<Paged<TierNotice>>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const soon = { nextReviewAt: { gt: now, lte: now + NOTICE_DAYS_AT_MOST * DAY_MS } }
  const page = await pageOf<AccountRecord>(world, 'account', { range: soon, limit, after })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((account) => noticesOf(world, programme, account, store, now)))
  return ok({ rows: rows.flat(), next: page.value.next })
}

const noticesOf = async (world: World, programme: Programme, account: AccountRecord, store: string, now: number): Promise<TierNotice[]> => {
  const member = await world.store.get<MemberRecord>('member', account._id)
  if (!member || member.source.store !== store) return []
  const [ground, today] = [groundOf(programme, account), dayNumber(now, programme.zone)]
  const standing = standingOn(programme, account, now)
  const all = [{ track: null, own: standing }, ...(standing.tracks ?? []).map((own) => ({ track: own.track, own }))]
  return all.flatMap(({ track, own }) => {
    const keep = outlook(tiersOf(programme, track), own, ground, today)
    if (!keep || (keep.state !== 'announced' && keep.state !== 'grace')) return []
    const { _id, name, phone, cardNumber } = member
    return [{ member: _id, name, phoneMasked: maskPhone(phone), cardTail: tailOf(cardNumber), keep }]
  })
}
