import { lastUsableDay, ok, refuse } from '../core/kernel'
import { earnInFull, nameOfStep, pointsOf, saysItself, type EarnedInFull } from '../core/ledger'
import { earlierCardOf } from './list-history'
import { pointsKind } from './list-ledger'
import type { WhyStep, WhyView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { Earned, EntryRecord, OrderRecord, Posting, RefundRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { formulaOf } from './formula'
import { groundsOf, heldUntil, lotsOf, refundRuleOf } from './explain-lots'
import { stoodBackFor } from './stood-back'
import { eventOf, operatorOf, stepsOfEvent } from './tell-event'

const ENTRIES_AN_EVENT = 20

/**
 * Why an entry is there: the order's sum, each wallet's steps and formula under the version that the entry names, what
 * joining or debt changed, and until when the points live. Entries of members that were merged into this one (`absorbed`)
 * are its own. Refuses `entry.unknown`, also for an entry of somebody else.
 */
export const explainEntry = async (world: World, member: string, id: string, absorbed: readonly string[] = []): Promise<Result<WhyView>> => {
  const entry = await world.store.get<EntryRecord>('entry', id)
  if (!entry || ![member, ...absorbed].includes(entry.member) || entry.kind === 'stored') return refuse({ code: 'entry.unknown', entry: id })
  const { items } = await world.store.find<EntryRecord>('entry', {
    eq: { member: entry.member, sequence: entry.sequence },
    limit: ENTRIES_AN_EVENT,
  })
  const [order, shop] = await Promise.all([
    entry.order === null ? null : world.store.get<OrderRecord>('order', entry.order),
    entry.store === null ? null : world.store.get<StoreRecord>('shop', entry.store),
  ])
  // A return takes back what its order earned, so it is explained by the rules that the order earned by.
  const ofOrder = ['accrual', 'reversal'].includes(entry.kind) ? order : null
  const programme = await world.programmeAt(ofOrder?.programmeVersion ?? entry.programmeVersion)
  const event = items.filter(({ kind }) => kind === entry.kind)
  const happened = await eventOf(entry, world)
  const earned = ofOrder ? earnInFull(programme, ofOrder) : order ? [] : stepsOfEvent(programme, happened)
  const rules = [...programme.earn, ...(programme.activities ?? [])].filter(({ id: rule }) => event.some((one) => one.rule === rule))
  const names = [...rules.map((rule) => rule.name), ...groundsOf(programme, event)]
  const earlierCard = await earlierCardOf(world, member, entry.member)
  return ok({
    ...(earlierCard === null ? {} : { earlierCard }),
    kind: pointsKind(entry),
    store: shop?.name ?? entry.store,
    orderNumber: order?.number ?? null,
    at: entry.at,
    sum: order ? sumOf(order, entry) : [],
    tiles: event.map((one) => tileOf(programme, one, order, earned)),
    rule: { edition: programme.edition, version: programme.version, ids: rules.map((rule) => rule.id), names },
    operator: await operatorOf(world, happened),
    refundRule: refundRuleOf(programme),
  })
}

/** Accounts number each for itself, and a return acts on another one after its buyer was merged. */
const isOf = (order: OrderRecord, refund: RefundRecord, entry: EntryRecord): boolean =>
  refund.sequence === entry.sequence && (refund.account ?? order.member) === entry.member

/** What was returned before, what by this return, and, where anything is, what the order keeps. */
const sumOf = (order: OrderRecord, entry: EntryRecord): WhyView['sum'] => {
  const refund = order.refunds.find((one) => isOf(order, one, entry))
  const line = (kind: WhyView['sum'][number]['kind'], amountFen: number, shown = amountFen !== 0): WhyView['sum'] =>
    shown ? [{ kind, amountFen }] : []
  const { couponFen = 0, bonusFen = 0 } = order.excluded ?? {}
  const tenderFen = (order.tender ?? []).reduce((sum, { valueFen }) => sum + valueFen, 0)
  const price = [
    ...line('total', order.totalFen, true),
    ...line('discount', -order.discountFen),
    ...line('coupon', -couponFen),
    ...line('bonus', -bonusFen),
    ...line('tender', -tenderFen),
  ]
  if (!refund) return [...price, ...line('base', order.receivedFen, true)]
  return [
    ...price,
    ...line('refunded', refund.keptFen + refund.refundFen - order.receivedFen),
    ...line('refund', -refund.refundFen, true),
    ...line('base', refund.keptFen),
  ]
}

/** Points of an order by the rule of an entry, before and after the return that the entry is of. */
const keptAt = (order: OrderRecord | null, entry: EntryRecord): { before: number; after: number } | null => {
  const at = order?.refunds.findIndex((one) => isOf(order, one, entry)) ?? -1
  if (!order || at < 0) return null
  const pointsIn = (list: readonly Earned[]): number =>
    list
      .filter(({ rule, wallet }) => rule === entry.rule && wallet === entry.wallet)
      .reduce((sum, { points }) => sum + points, 0)
  const back = order.refunds.slice(0, at + 1).map(({ reversed }) => pointsIn(reversed))
  const after = back.reduce((left, points) => left - points, pointsIn(order.earned))
  return { before: after + (back.at(-1) ?? 0), after }
}

type Tile = WhyView['tiles'][number]

const stepOf = (programme: Programme, { by, ...step }: EarnedInFull['steps'][number]): WhyStep => ({
  ...step,
  name: nameOfStep(programme, { ...step, by }),
})

const tileOf = (programme: Programme, entry: EntryRecord, order: OrderRecord | null, all: readonly EarnedInFull[]): Tile => {
  const earned = all.find(({ rule }) => rule === entry.rule)
  const joining = order?.joining === true && !programme.join.joiningOrderEarns
  const posted = (test: (posting: Posting) => boolean): number =>
    entry.postings.filter(test).reduce((sum, { points }) => sum + points, 0)
  const expiresAt = entry.postings.find(({ to }) => to === 'member' || (to === 'pending' && entry.kind === 'accrual'))?.expiresAt ?? null
  const kept = keptAt(order, entry)
  const held = posted(({ to }) => to === 'pending')
  return {
    wallet: entry.wallet,
    points: entry.points,
    formula: earned && !saysItself(earned) ? null : formulaOfEntry(programme, entry, kept),
    kept,
    joining,
    repaidDebt: posted(({ to }) => to === 'debt'),
    newDebt: posted(({ from }) => from === 'debt'),
    lastDay: expiresAt === null ? null : lastUsableDay(expiresAt, programme.zone),
    lots: lotsOf(programme, entry),
    heldUntil: heldUntil(programme, entry),
    steps: (earned?.steps ?? []).map((step) => stepOf(programme, step)),
    ...(held > 0 && entry.kind === 'accrual' ? { held } : {}),
    ...(entry.kind === 'accrual' ? stoodBackFor(programme, entry.rule, all) : {}),
  }
}

/**
 * The one line that says it all; null where it takes steps to say it, and for a return whose amount by itself does not
 * come to the points taken: those come of rounding what was kept.
 */
const formulaOfEntry = (programme: Programme, entry: EntryRecord, kept: Tile['kept']): Tile['formula'] => {
  const rule = programme.earn.find(({ id }) => id === entry.rule)
  if (rule?.kind !== 'perAmount') return null
  const baseFen = entry.baseFen ?? 0
  const taken = kept && kept.before - kept.after
  return taken && pointsOf(rule, baseFen) !== taken ? null : formulaOf(programme, rule.id, baseFen)
}
