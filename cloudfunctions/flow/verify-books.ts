import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  CardRecord,
  EntryRecord,
  EventRecord,
  MemberRecord,
  OrderRecord,
  UniqueRecord,
  WaitingOrder,
} from '../../types/record'
import { cardName, namesOf, phoneName } from './admit-member'
import { memberById } from './known-member'
import { eachOf, readAll } from './read-all'
import { readHad } from './read-had'
import { readMerges } from './read-merges'
import { verifyAudit } from './verify-audit'
import { verifyConcierge } from './verify-benefits'
import { verifyCards } from './verify-cards'
import { verifySubCards } from './verify-sub-cards'
import { verifyTotals } from './coupon-total'
import { verifyCodes } from './verify-codes'
import { verifyGivenCoupons, verifyUsedCoupons } from './verify-coupons'
import { findLiability } from './verify-liability'
import { verifyShared } from './verify-shared'
import { verifyCalls } from './verify-calls'
import { verifyCampaigns } from './verify-campaigns'
import { verifyImports } from './verify-imports'
import { verifyPushes } from './verify-pushes'
import { verifyDraws, verifyVotes } from './verify-draws'
import { verifyFollowers } from './verify-followers'
import { verifyMember, type Difference } from './verify-member'
import { verifyMessages } from './verify-messages'
import { verifyPictures } from './verify-pictures'
import { verifyPayments } from './verify-payments'
import { verifyOccasions } from './verify-occasions'
import { verifySecond } from './verify-second'
import { verifyStages } from './verify-stages'
import { verifyStock } from './verify-stock'
import { verifyStoreDays } from './verify-store-days'
import { verifyDesk } from './verify-desk'

/** How often a member that differs is read before the difference is believed. */
const LOOKS = 3

export interface Verified {
  members: number
  entries: number
  orders: number
  differences: number
}

/**
 * Recomputes every member of the chain and tells each difference as it is found. Then looks for entries and orders that
 * belong to no member at all. Reads only, and may run while the shop is open.
 */
export const verifyBooks = async (world: World, tell: (difference: Difference) => void): Promise<Verified> => {
  const found: Verified = { members: 0, entries: 0, orders: 0, differences: 0 }
  const report = (difference: Difference): void => {
    found.differences += 1
    tell(difference)
  }
  for await (const { _id } of eachOf<AccountRecord>(world, 'account', {})) {
    const { entries, orders, differences } = await verifySettled(world, _id)
    differences.forEach(report)
    found.members += 1
    found.entries += entries
    found.orders += orders
  }
  await findStrays(world, report)
  await verifyAudit(world, report)
  await findForgotten(world, report)
  await verifyStock(world, report)
  await verifyStoreDays(world, report)
  await verifyDesk(world, report)
  await findLiability(world, report)
  await verifyPayments(world, report)
  await verifyPictures(world, report)
  await verifyTotals(world, report)
  await verifyCodes(world, report)
  await verifyShared(world, report)
  await verifyDraws(world, report)
  await verifyFollowers(world, report)
  await verifyMessages(world, report)
  await verifyVotes(world, report)
  await verifyConcierge(world, report)
  await verifyOccasions(world, report)
  await verifyStages(world, report)
  await verifyCalls(world, report)
  await verifyCampaigns(world, report)
  await verifyImports(world, report)
  await verifyPushes(world, report)
  await verifySecond(world, report)
  return found
}

/** Members without an account, entries and orders without one: they belong to nobody. */
const findStrays = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const known = new Set<string>()
  const isKnown = async (member: string): Promise<boolean> => {
    if (!known.has(member) && (await world.store.get('account', member))) known.add(member)
    return known.has(member)
  }
  for await (const { _id } of eachOf<MemberRecord>(world, 'member', {})) {
    if (!(await isKnown(_id))) report({ member: _id, what: 'account', stored: null, recomputed: 'one account a member' })
  }
  for (const collection of ['entry', 'order', 'event', 'card', 'exchange', 'tally', 'benefitUse', 'concierge', 'drawing', 'ballot', 'done', 'message', 'outcome', 'campaignPart', 'talk', 'view', 'payment', 'occasion']) {
    for await (const { _id, member } of eachOf<Doc & { member: string }>(world, collection, {})) {
      if (!(await isKnown(member))) report({ member, what: `${collection} ${_id}: its member`, stored: member, recomputed: null })
    }
  }
}

/** Returns that still wait though their order has come. They are met when either of the two is sent again. */
const findForgotten = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id } of eachOf<Doc>(world, 'waiting', {})) {
    if (!_id.startsWith('order:')) continue
    const order = await world.store.get<OrderRecord>('order', _id.slice('order:'.length))
    // Read after the order: the commit that took the order in also took the list away.
    const list = order && (await world.store.get<WaitingOrder>('waiting', _id))
    const what = `${_id.replace(':', ' ')}: refunds that wait for it`
    if (list) report({ member: order.member, what, stored: list.refunds, recomputed: [] })
  }
}

interface One {
  entries: number
  orders: number
  differences: Difference[]
}

/** A shop that is open may write between two reads; what differs is looked at again before it is believed. */
const verifySettled = async (world: World, id: string): Promise<One> => {
  let one = await verifyOne(world, id)
  for (let look = 1; look < LOOKS && one.differences.length > 0; look += 1) one = await verifyOne(world, id)
  return one
}

const verifyOne = async (world: World, id: string): Promise<One> => {
  const [account, member] = await Promise.all([
    world.store.get<AccountRecord>('account', id),
    world.store.get<MemberRecord>('member', id),
  ])
  const own = { eq: { member: id }, order: 'sequence' }
  const [entries, orders, events] = await Promise.all([
    readAll<EntryRecord>(world, 'entry', own),
    readAll<OrderRecord>(world, 'order', own),
    readAll<EventRecord>(world, 'event', own),
  ])
  const had = await readHad(world, id, events)
  const counts = { entries: entries.length, orders: orders.length }
  if (!account || !member) {
    return { ...counts, differences: [{ member: id, what: 'member', stored: null, recomputed: 'a member for every account' }] }
  }
  const cards = await readAll<CardRecord>(world, 'card', { eq: { member: id }, order: 'issuedAt' })
  const subs = await Promise.all((member.subCards ?? []).map((number) => world.store.get<CardRecord>('card', number)))
  const apart = [...verifyCards(member, cards, events), ...verifySubCards(member, events, subs), ...(await verifyUsedCoupons(world, orders))]
  const wrong = [...(await wrongNames(world, member, cards)), ...apart]
  const merged = await readMerges(world, member, orders, events)
  const refunds = [...orders, ...merged.foreign].flatMap((order) => order.refunds)
  const programmes = await programmesOf(world, member, [...entries, ...orders, ...events, ...refunds])
  const books = { member, account, entries, orders, events, cards, ...merged, ...had, programmes }
  return { ...counts, differences: [...wrong, ...(await verifyGivenCoupons(world, { member, events })), ...verifyMember(books)] }
}

/**
 * Cards, those that are dead included, phone and identity must lead to their member; those of a member that was merged,
 * to where that leads.
 */
const wrongNames = async (world: World, member: MemberRecord, cards: readonly CardRecord[]): Promise<Difference[]> => {
  const wrong: Difference[] = []
  const known = cards.filter(({ role, state }) => role === 'main' || state !== 'cancelled')
  const ofCards = known.flatMap(({ number, holder }) => [cardName(number), ...(holder ? [phoneName(world, holder.phone)] : [])])
  for (const name of new Set([...namesOf(world, member), ...ofCards])) {
    const unique = await world.store.get<UniqueRecord>('unique', name)
    const kind = name.slice(0, name.indexOf(':'))
    const what = kind === 'card' ? 'card number' : kind
    if (unique?.owner === member._id) continue
    const end = member.merged && unique ? await memberById(world, unique.owner) : null
    const own = end && (await memberById(world, member._id))
    if (!own || own.member._id !== end?.member._id) wrong.push({ member: member._id, what, stored: unique?.owner ?? null, recomputed: member._id })
  }
  return wrong
}

const programmesOf = async (world: World, member: MemberRecord, records: readonly { programmeVersion: number }[]) => {
  const programmes = new Map<number, Programme>()
  for (const version of new Set([member, ...records].map(({ programmeVersion }) => programmeVersion))) {
    programmes.set(version, await world.programmeAt(version))
  }
  return programmes
}
