import { lastUsableDay, ok, refuse } from '../core/kernel'
import { earnInFull, nameOfStep, type EarnedInFull } from '../core/ledger'
import type { WhyStep, WhyView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { EarnRule, Programme } from '../../types/programme'
import type { EntryRecord, OrderRecord, Posting, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** What every programme says of returns, until programmes say it themselves. */
const REFUND_RULE = {
  zh: '退货按原订单退回所得积分；已不足的记为待还，由以后所得抵还',
  en: 'A return takes back what its order earned; what is no longer there is owed and repaid by later points',
}
const ENTRIES_AN_EVENT = 20

/**
 * Why an entry is there: the order's sum, each wallet's steps and formula under the version that the entry names, what
 * joining or debt changed, and until when the points live. Refuses `entry.unknown`, also for an entry of somebody else.
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
  const earned = order ? earnInFull(programme, order) : []
  const rules = programme.earn.filter(({ id: rule }) => event.some((one) => one.rule === rule))
  return ok({
    kind: entry.kind,
    store: shop?.name ?? entry.store,
    orderNumber: order?.number ?? null,
    at: entry.at,
    sum: order ? sumOf(order, entry.kind) : [],
    tiles: event.map((one) => tileOf(programme, one, order, earned.find(({ rule }) => rule === one.rule))),
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

type Tile = WhyView['tiles'][number]

const stepOf = (programme: Programme, { by, ...step }: EarnedInFull['steps'][number]): WhyStep => ({
  ...step,
  name: nameOfStep(programme, { ...step, by }),
})

/** The one line that says it all; null where it takes steps to say it. */
const formulaOf = (rule: EarnRule | undefined, baseFen: number, order: OrderRecord | null): Tile['formula'] => {
  const shaped = order?.earned.find((one) => one.rule === rule?.id)?.steps !== undefined
  if (rule?.kind !== 'perAmount' || shaped) return null
  const { points, perFen } = rule
  return { baseFen, points, perFen, rounded: (BigInt(baseFen) * BigInt(points)) % BigInt(perFen) !== 0n }
}

const tileOf = (programme: Programme, entry: EntryRecord, order: OrderRecord | null, earned?: EarnedInFull): Tile => {
  const rule = programme.earn.find(({ id }) => id === entry.rule)
  const joining = order?.joining === true && !programme.join.joiningOrderEarns
  const posted = (test: (posting: Posting) => boolean): number =>
    entry.postings.filter(test).reduce((sum, { points }) => sum + points, 0)
  const expiresAt = entry.postings.find(({ to }) => to === 'member')?.expiresAt ?? null
  return {
    wallet: entry.wallet,
    points: entry.points,
    formula: formulaOf(rule, entry.baseFen ?? 0, order),
    joining,
    repaidDebt: posted(({ from, to }) => from === 'issued' && to === 'debt'),
    newDebt: posted(({ from }) => from === 'debt'),
    lastDay: expiresAt === null ? null : lastUsableDay(expiresAt, programme.zone),
    steps: (earned?.steps ?? []).map((step) => stepOf(programme, step)),
  }
}
