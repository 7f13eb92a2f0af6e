import { emptyAccount, ordersEver } from '../core/member'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EntryRecord, EventRecord, OrderRecord, RefundRecord } from '../../types/record'
import { takenIn } from './decide-merge'
import { eventReference } from './do-once'
import type { Books, Same } from './verify-member'

/** The other side of a merge, as it is stored. */
export interface OtherSide {
  event: EventRecord<'merge'>
  entries: EntryRecord[]
}

export const isMerge = (event: EventRecord): event is EventRecord<'merge'> => event.kind === 'merge'

/** Both sides of every merge of this member: who, what was brought, and that what left there came here. */
export const verifyMerges = ({ member, account, entries, events, others }: Books, same: Same): void => {
  const merges = events.filter(isMerge)
  const away = merges.filter(({ detail }) => detail.side === 'absorbed')
  same('merged into', member.merged?.into ?? null, away[0]?.detail.other ?? null)
  same('account merged into', account.mergedInto ?? null, away[0]?.detail.other ?? null)
  same('merges away', away.length, away.length > 0 ? 1 : 0)
  for (const { _id, detail } of away) {
    same(`event ${_id}: whether it followed`, detail.brought.followsSince, member.followsSince ?? null)
  }
  for (const merge of merges) {
    const what = `event ${merge._id}`
    const other = others.find(({ event }) => event.member === merge.detail.other && event.reference === merge.reference)
    if (!other) {
      same(`${what}: the other side`, merge.detail.other, null)
      continue
    }
    const { side, brought } = other.event.detail
    same(`${what}: sides`, [merge.detail.side, side].sort(), ['absorbed', 'survivor'])
    same(`${what}: what was brought`, merge.detail.brought, brought)
    const reference = eventReference(merge.reference)
    const own = entries.filter((entry) => entry.reference === reference)
    const [from, to] = merge.detail.side === 'absorbed' ? [own, other.entries] : [other.entries, own]
    same(`${what}: what came`, moved(to, 'from'), moved(from, 'to'))
    same(`${what}: what was earned`, carried(to, 1), carried(from, -1))
  }
}

/** What passed between the two, wallet by wallet; `end` is where a point stands that went from the one to the other. */
const moved = (entries: readonly EntryRecord[], end: 'from' | 'to'): string[] =>
  entries
    .flatMap(({ wallet, postings }) =>
      postings.flatMap(({ from, to, points, expiresAt }) => {
        if (from !== 'transferred' && to !== 'transferred') return []
        const [account, way] = from === 'transferred' ? [to, 'from'] : [from, 'to']
        return [`${wallet} ${account} ${String(way === end ? points : -points)} ${String(expiresAt)}`]
      }),
    )
    .sort()

const carried = (entries: readonly EntryRecord[], sign: 1 | -1): unknown[] =>
  entries.flatMap(({ wallet, carried: points }) => (points === undefined ? [] : [{ wallet, points: sign * points }]))

/** The account after a merge, as far as tiers ask; what the absorbed side says it brought must be what it stood at. */
export const afterMerge = (
  programme: Programme,
  before: AccountRecord,
  { _id, member, at, detail }: EventRecord<'merge'>,
  same: Same,
): Partial<AccountRecord> => {
  const { side, brought } = detail
  if (side === 'survivor') return takenIn(programme, { ...before, counts: [] }, { ...brought, counts: [] })
  const stood = { stats: before.stats, tier: before.tier, grants: before.grants ?? [] }
  same(`event ${_id}: what it stood at`, { stats: brought.stats, tier: brought.tier, grants: brought.grants ?? [] }, stood)
  const { stats, tier, cardFrom, nextReviewAt } = emptyAccount(programme, member, at)
  return { stats, tier, cardFrom, nextReviewAt, grants: [] }
}

/** How many orders a member had before a number of its account, those of absorbed members included. */
export const ordersBefore = ({ orders, events }: Pick<Books, 'orders' | 'events'>, sequence: number): number => {
  const before = events.filter((event) => isMerge(event) && event.detail.side === 'survivor' && event.sequence < sequence)
  const brought = before.reduce((sum, event) => sum + (isMerge(event) ? ordersEver(event.detail.brought.stats) : 0), 0)
  return brought + orders.filter((order) => order.sequence < sequence).length
}

/** Returns that acted on this member's account: of its own orders, and of those of members it took in. */
export const refundsHere = ({ member, orders, foreign }: Pick<Books, 'member' | 'orders' | 'foreign'>): { order: OrderRecord; refund: RefundRecord }[] =>
  [...orders, ...foreign].flatMap((order) =>
    order.refunds
      .filter(({ account }) => (account ?? order.member) === member._id)
      .map((refund) => ({ order, refund })),
  )
