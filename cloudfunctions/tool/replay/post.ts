import { startOfDay } from '../../core/kernel'
import { accrueOrder } from '../../flow/accrue-order'
import { joinMember } from '../../flow/join-member'
import type { World } from '../../../types/port/world'
import type { StoreRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import type { Purchase } from './purchase'

/** How many members are worked on side by side; their commits share one write to the disk. */
const SIDE_BY_SIDE = 64

export interface Posted {
  members: number
  orders: number
  amountFen: number
  /** Points by wallet that these orders earned, now or in an earlier run. */
  points: Record<string, number>
  /** What this run did that was not there before. */
  thisRun: { members: number; orders: number; points: Record<string, number> }
}

/**
 * Joins every buyer with the first purchase and posts the purchases in the order of their time, through the flow the
 * till uses. Everything is computable from the file, so a run that was killed is simply run again.
 */
export const postPurchases = async (world: World, purchases: readonly Purchase[], progress: (done: number) => void): Promise<Posted> => {
  const { zone } = await world.programme()
  const posted: Posted = { members: 0, orders: 0, amountFen: 0, points: {}, thisRun: { members: 0, orders: 0, points: {} } }
  await openStores(world, purchases)
  const buyers = [...byMember(purchases).values()]
  const next = buyers.values()
  const worker = async (): Promise<void> => {
    for (const buyer of next) {
      await postBuyer(world, zone, buyer, posted)
      progress(posted.orders)
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  return posted
}

const byMember = (purchases: readonly Purchase[]): Map<string, Purchase[]> => {
  const members = new Map<string, Purchase[]>()
  for (const purchase of purchases) {
    const list = members.get(purchase.member)
    if (list) list.push(purchase)
    else members.set(purchase.member, [purchase])
  }
  for (const list of members.values()) list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line - b.line))
  return members
}

/** Stores that a file names are opened under their own id, unless the chain has them. */
const openStores = async (world: World, purchases: readonly Purchase[]): Promise<void> => {
  for (const id of new Set(purchases.map(({ store }) => store))) {
    await world.store.transact(async (tx) => {
      if (await tx.get<StoreRecord>('shop', id)) return
      await tx.insert<StoreRecord>('shop', { _id: id, name: id, city: '', address: '', phone: '', closedAt: null })
    })
  }
}

const momentIn = (at: string, zone: string): number => {
  const [day = '', time = ''] = at.split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return startOfDay(day, zone) + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000
}

const postBuyer = async (world: World, zone: string, purchases: readonly Purchase[], posted: Posted): Promise<void> => {
  const [first] = purchases
  if (!first) return
  const joined = done(
    await joinMember(at(world, momentIn(first.at, zone)), {
      reference: `replay-${first.member}`,
      scope: 'replay',
      identity: null,
      phone: null,
      phoneProved: false,
      name: '',
      source: { store: first.store, staff: null, campaign: null, scene: null },
      marketing: false,
    }),
    first,
  )
  posted.members += 1
  if (!(await world.store.get('order', `${first.store}:${first.number}`))) posted.thisRun.members += 1
  for (const purchase of purchases) await postOrder(at(world, momentIn(purchase.at, zone)), joined.member, purchase, posted)
}

const postOrder = async (world: World, member: string, purchase: Purchase, posted: Posted): Promise<void> => {
  const { store, number, amountFen } = purchase
  const known = await world.store.get('order', `${store}:${number}`)
  const order = { source: store, store, number, member, staff: null, till: null, lines: [] }
  const paid = { paidAt: world.clock.now(), totalFen: amountFen, discountFen: 0 }
  const answer = done(await accrueOrder(world, { ...order, ...paid }), purchase)
  posted.orders += 1
  posted.amountFen += amountFen
  if (!known) posted.thisRun.orders += 1
  for (const { wallet, points } of answer.wallets) {
    posted.points[wallet] = (posted.points[wallet] ?? 0) + points
    posted.thisRun.points[wallet] = (posted.thisRun.points[wallet] ?? 0) + (known ? 0 : points)
  }
}

const at = (world: World, moment: number): World => ({ ...world, clock: { now: () => moment } })

const done = <T>(result: Result<T>, purchase: Purchase): T => {
  if (!result.ok) throw new Error(`line ${String(purchase.line)} was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
