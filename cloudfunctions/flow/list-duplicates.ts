import { maskPhone, ok, refuse, tailOf } from '../core/kernel'
import { settle, standingOf } from '../core/ledger'
import { standingOn } from '../core/tier'
import type { AttemptView, DuplicateSide, DuplicateView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AttemptRecord, DuplicateRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById, type KnownMember } from './known-member'
import { pageOf, type Paged } from './page-of'
import { tierView } from './view-card'

/** Rows a page of attempts or pairs may have. */
export const DUPLICATE_ROWS_AT_MOST = 50

/** Attempts of a store's codes and counters to join with what a member holds, latest first. */
export const listAttempts = async (
  world: World,
  ask: { store: string; after: string | undefined; limit: number },
): Promise<Result<Paged<AttemptView>>> => {
  const { store, after, limit } = ask
  const query = { eq: { store }, order: 'lastAt', desc: true, limit, after }
  const page = await pageOf<AttemptRecord>(world, 'attempt', query)
  if (!page.ok) return page
  const rows = await Promise.all(
    page.value.items.map(async ({ _id, member, by, staff, scene, firstAt, lastAt, times }) => {
      const known = await memberById(world, member)
      const holder = known && {
        member: known.member._id,
        name: known.member.name,
        phoneMasked: maskPhone(known.member.phone),
        cardTail: tailOf(known.member.cardNumber),
        joinedAt: known.member.joinedAt,
      }
      return { attempt: _id, by, staff, scene, firstAt, lastAt, times, holder }
    }),
  )
  return ok({ rows, next: page.value.next })
}

/**
 * Pairs of members who may be one person with what speaks for it and what each has, latest found first. `limit` bounds the
 * rows examined: pairs that were merged some other way are left out.
 */
export const listDuplicates = async (
  world: World,
  ask: { state: DuplicateRecord['state']; after: string | undefined; limit: number },
): Promise<Result<Paged<DuplicateView>>> => {
  const { state, after, limit } = ask
  const query = { eq: { state }, order: 'foundAt', desc: true, limit, after }
  const page = await pageOf<DuplicateRecord>(world, 'duplicate', query)
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((pair) => pairView(world, pair)))
  return ok({ rows: rows.filter((row) => row !== null), next: page.value.next })
}

const pairView = async (world: World, pair: DuplicateRecord): Promise<DuplicateView | null> => {
  const [one, other] = await Promise.all(pair.members.map((id) => memberById(world, id)))
  if (!one || !other || (pair.state === 'open' && one.member._id === other.member._id)) return null
  const { _id, reasons, foundAt, decided } = pair
  const sides = [await sideOf(world, one), await sideOf(world, other)]
  return { pair: _id, reasons, foundAt, decided, sides }
}

const sideOf = async (world: World, { member, account }: KnownMember): Promise<DuplicateSide> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const settled = settle(programme, account, now).account
  const shop = await world.store.get<StoreRecord>('shop', member.source.store)
  const { id, name } = tierView(programme, standingOn(programme, settled, now))
  return {
    member: member._id,
    name: member.name,
    phoneMasked: maskPhone(member.phone),
    birthday: member.birthday,
    cardTail: tailOf(member.cardNumber),
    joinedAt: member.joinedAt,
    store: shop?.name ?? member.source.store,
    byWeChat: member.identity !== null,
    tier: { id, name },
    orders: settled.stats.orders,
    receivedFen: settled.stats.receivedFen,
    lastOrderAt: settled.lastOrderAt,
    wallets: programme.wallets.map((wallet) => {
      const { balance, debt } = standingOf(settled, wallet.id)
      return { wallet: wallet.id, name: wallet.name, scale: wallet.scale, balance, debt }
    }),
  }
}

export interface DismissDuplicate {
  pair: string
  reason: string
  staff: string
}

/** Two people after all. A pair that is dismissed stays so until there is a new reason. Refuses `duplicate.unknown`. */
export const dismissDuplicate = (world: World, { pair, reason, staff }: DismissDuplicate): Promise<Result<{ pair: string }>> =>
  world.store.transact(async (tx) => {
    const known = await tx.get<DuplicateRecord>('duplicate', pair)
    if (!known || known.state === 'merged') return refuse({ code: 'duplicate.unknown', pair, rule: 'a pair of the list' })
    if (known.state === 'open') {
      const decided = { at: world.clock.now(), by: staff, reason }
      await tx.put<DuplicateRecord>('duplicate', { ...known, state: 'dismissed', decided })
    }
    return ok({ pair })
  })
