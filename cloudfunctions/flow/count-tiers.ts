import { dayText } from '../core/kernel'
import { rankOf } from '../core/tier'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, TierCensus } from '../../types/record'
import { planReview } from './review-tier'

const COUNTED = 'tiers'
const COUNTING = 'tiers:counting'
const PAGE = 200

/** The latest whole count; null before the first. */
export const censusOf = (world: World): Promise<TierCensus | null> => world.store.get<TierCensus>('census', COUNTED)

const monthOf = (at: number, zone: string): string => dayText(at, zone).slice(0, 7)

/** Accounts that this month's count has still to look at; none once it is whole. */
export const accountsToCount = async (world: World, after: string | undefined): Promise<Page<AccountRecord>> => {
  const [programme, counted, now] = [await world.programme(), await censusOf(world), world.clock.now()]
  if (counted?.month === monthOf(now, programme.zone)) return { items: [], next: null, previous: null }
  const page = await world.store.find<AccountRecord>('account', { limit: PAGE, after })
  await addPage(world, programme, page, now)
  return page
}

/** Adds a page once, however often it is read: accounts come in the order of their ids, and those counted are passed over. */
const addPage = async (world: World, programme: Programme, page: Page<AccountRecord>, now: number): Promise<void> => {
  const month = monthOf(now, programme.zone)
  await world.store.transact(async (tx) => {
    const begun = await tx.get<TierCensus>('census', COUNTING)
    const fresh: TierCensus = { _id: COUNTING, month, at: now, members: 0, tiers: [], last: null }
    const before = begun?.month === month ? begun : fresh
    const members = page.items.filter(({ _id, mergedInto }) => !mergedInto && (before.last === null || _id > before.last))
    const last = page.items.at(-1)?._id ?? before.last
    const sum: TierCensus = { ...before, last, members: before.members + members.length, tiers: members.reduce(addOne, before.tiers) }
    if (page.next !== null) return tx.put('census', sum)
    await tx.put<TierCensus>('census', { ...sum, _id: COUNTED, last: null })
    if (begun) await tx.remove('census', COUNTING)
  })
}

const addOne = (tiers: TierCensus['tiers'], { tier }: AccountRecord): TierCensus['tiers'] => {
  const ids = [tier.id, ...(tier.tracks ?? []).flatMap(({ id }) => (id === null ? [] : [id]))]
  return ids.reduce((sums, id) => {
    const before = sums.find((one) => one.id === id)?.members ?? 0
    return [...sums.filter((one) => one.id !== id), { id, members: before + 1 }]
  }, tiers)
}

/** Counts all of them now, where this month has not been counted. */
export const countTiers = async (world: World): Promise<void> => {
  let after: string | undefined
  do {
    const page = await accountsToCount(world, after)
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** While all are looked at: who came into a tier before it was reviewed gets a first review. */
export const planIfMissing = async (world: World, id: string): Promise<boolean> => {
  const [programme, account] = [await world.programme(), await world.store.get<AccountRecord>('account', id)]
  const tier = account && programme.tiers[rankOf(programme.tiers, account.tier.id)]
  return tier?.keep && !account?.tier.review && !account?.mergedInto ? planReview(world, id) : false
}
