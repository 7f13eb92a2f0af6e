import type { Query } from '../../types/port/store'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EntryRecord, MemberRecord, OrderRecord, UniqueRecord } from '../../types/record'
import { cardName } from './join-member'
import { verifyMember, type Difference } from './verify-member'

const PAGE = 1000

export interface Verified {
  members: number
  entries: number
  orders: number
  differences: number
}

/**
 * Recomputes every member of the chain and tells each difference as it is found. Then looks for entries and orders that
 * belong to no member at all. Reads only.
 */
export const verifyBooks = async (world: World, tell: (difference: Difference) => void): Promise<Verified> => {
  const found: Verified = { members: 0, entries: 0, orders: 0, differences: 0 }
  const report = (difference: Difference): void => {
    found.differences += 1
    tell(difference)
  }
  const known = new Set<string>()
  for await (const account of all<AccountRecord>(world, 'account', {})) {
    known.add(account._id)
    const { entries, orders } = await verifyOne(world, account, report)
    found.members += 1
    found.entries += entries
    found.orders += orders
  }
  for await (const member of all<MemberRecord>(world, 'member', {})) {
    if (!known.has(member._id)) report({ member: member._id, what: 'account', stored: null, recomputed: 'one account a member' })
  }
  for (const collection of ['entry', 'order']) {
    for await (const { _id, member } of all<Doc & { member: string }>(world, collection, {})) {
      if (!known.has(member)) report({ member, what: `${collection} ${_id}: its member`, stored: member, recomputed: null })
    }
  }
  return found
}

const verifyOne = async (world: World, account: AccountRecord, report: (difference: Difference) => void) => {
  const id = account._id
  const [member, entries, orders] = await Promise.all([
    world.store.get<MemberRecord>('member', id),
    collect<EntryRecord>(world, 'entry', { eq: { member: id }, order: 'sequence' }),
    collect<OrderRecord>(world, 'order', { eq: { member: id }, order: 'sequence' }),
  ])
  const counts = { entries: entries.length, orders: orders.length }
  if (!member) {
    report({ member: id, what: 'member', stored: null, recomputed: 'a member for every account' })
    return counts
  }
  const card = await world.store.get<UniqueRecord>('unique', cardName(member.cardNumber))
  if (card?.owner !== id) report({ member: id, what: 'card number', stored: card?.owner ?? null, recomputed: id })
  const programmes = await programmesOf(world, member, entries, orders)
  for (const difference of verifyMember({ member, account, entries, orders, programmes })) report(difference)
  return counts
}

const programmesOf = async (world: World, member: MemberRecord, entries: EntryRecord[], orders: OrderRecord[]) => {
  const versions = new Set([member.programmeVersion])
  for (const { programmeVersion } of [...entries, ...orders]) versions.add(programmeVersion)
  for (const { refund } of orders) if (refund) versions.add(refund.programmeVersion)
  const programmes = new Map<number, Programme>()
  for (const version of versions) programmes.set(version, await world.programmeAt(version))
  return programmes
}

/** Everything a query finds, page by page. */
async function* all<T extends Doc>(world: World, collection: string, query: Omit<Query, 'limit' | 'after'>): AsyncGenerator<T> {
  let after: string | undefined
  do {
    const page = await world.store.find<T>(collection, { ...query, limit: PAGE, after })
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

const collect = async <T extends Doc>(world: World, collection: string, query: Omit<Query, 'limit' | 'after'>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of all<T>(world, collection, query)) found.push(one)
  return found
}
