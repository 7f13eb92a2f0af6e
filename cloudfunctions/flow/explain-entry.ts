import { lastUsableDay, ok, refuse } from '../core/kernel'
import type { WhyView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { EntryRecord, OrderRecord, Posting, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** What every programme says of returns, until programmes say it themselves. */
const REFUND_RULE = {
  zh: '退货按原订单退回所得积分；已不足的记为待还，由以后所得抵还',
  en: 'A return takes back what its order earned; what is no longer there is owed and repaid by later points',
}
const ENTRIES_AN_EVENT = 20

/**
 * Why an entry is there: the order's sum, each wallet's formula under the version that the entry names, what joining or
 * debt changed, and until when the points live. Refuses `entry.unknown`, also for an entry of somebody else.
 */
export const explainEntry = async (world: World, member: string, id: string): Promise<Result<WhyView>> => {
  const entry = await world.store.get<EntryRecord>('entry', id)
  if (!entry || entry.member !== member) return refuse({ code: 'entry.unknown', entry: id })
  const { items } = await world.store.find<EntryRecord>('entry', {
    eq: { member, sequence: entry.sequence },
    limit: ENTRIES_AN_EVENT,
  })
  const [order, shop] = await Promise.all([
    entry.order === null ? null : world.store.get<OrderRecord>('order', entry.order),
    entry.store === null ? null : world.store.get<StoreRecord>('shop', entry.store),
  ])
  // A return takes back what its order earned, so it is explained by the rules that the order earned by.
  const programme = await world.programmeAt(order?.programmeVersion ?? entry.programmeVersion)
  const event = items.filter(({ kind }) => kind === entry.kind)
  const rules = programme.earn.filter(({ id: rule }) => event.some((one) => one.rule === rule))
  return ok({
    kind: entry.kind,
    store: shop?.name ?? entry.store,
    orderNumber: order?.number ?? null,
    at: entry.at,
    sum: order ? sumOf(order, entry.kind) : [],
    tiles: event.map((one) => tileOf(programme, one, order)),
    rule: { edition: programme.edition, version: programme.version, ids: rules.map((rule) => rule.id), names: rules.map((rule) => rule.name) },
    refundRule: REFUND_RULE,
  })
}

const sumOf = (order: OrderRecord, kind: EntryRecord['kind']): WhyView['sum'] => [
  { kind: 'total', amountFen: order.totalFen },
  ...(order.discountFen > 0 ? [{ kind: 'discount' as const, amountFen: -order.discountFen }] : []),
  kind === 'reversal'
    ? { kind: 'refund', amountFen: -order.receivedFen }
    : { kind: 'base', amountFen: order.receivedFen },
]

const tileOf = (programme: Programme, entry: EntryRecord, order: OrderRecord | null): WhyView['tiles'][number] => {
  const rule = programme.earn.find(({ id }) => id === entry.rule)
  const baseFen = entry.baseFen ?? 0
  const joining = order?.joining === true && !programme.join.joiningOrderEarns
  const posted = (test: (posting: Posting) => boolean): number =>
    entry.postings.filter(test).reduce((sum, { points }) => sum + points, 0)
  const expiresAt = entry.postings.find(({ to }) => to === 'member')?.expiresAt ?? null
  return {
    wallet: entry.wallet,
    points: entry.points,
    formula: rule
      ? { baseFen, points: rule.points, perFen: rule.perFen, rounded: (BigInt(baseFen) * BigInt(rule.points)) % BigInt(rule.perFen) !== 0n }
      : null,
    joining,
    repaidDebt: posted(({ from, to }) => from === 'issued' && to === 'debt'),
    newDebt: posted(({ from }) => from === 'debt'),
    lastDay: expiresAt === null ? null : lastUsableDay(expiresAt, programme.zone),
  }
}
