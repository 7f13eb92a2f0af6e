import { counted, emptyTally } from '../core/benefit'
import { spentLots } from '../core/ledger'
import { isBack, stepped } from '../core/gift'
import type { EventDetails, EventKind, EventRecord, ExchangeRecord, TallyRecord } from '../../types/record'
import { eventReference } from './do-once'
import { verifyUses } from './verify-benefits'
import type { Books, Same } from './verify-member'

/** What a member has of gifts and benefits, told once more from the events alone. */
export const verifyGifts = (books: Books, same: Same): void => {
  const known = new Set(books.exchanges.map(({ _id }) => _id))
  for (const { detail } of eventsOf(books, 'redemption')) {
    if (!known.has(detail.exchange)) same(`exchange ${detail.exchange}`, null, 'one exchange a redemption')
  }
  for (const exchange of books.exchanges) verifyExchange(books, exchange, same)
  const taken = new Set([...books.exchanges, ...books.exchangesElsewhere].flatMap(({ steps }) => steps.map(({ event }) => event)))
  for (const { _id } of eventsOf(books, 'exchangeStep')) if (!taken.has(_id)) same(`event ${_id}: its exchange`, _id, null)
  verifyTallies(books, same)
  verifyUses(books, same)
}

const eventsOf = <K extends EventKind>({ events }: Books, kind: K): EventRecord<K>[] =>
  events.filter((event): event is EventRecord<K> => event.kind === kind)

const verifyExchange = (books: Books, exchange: ExchangeRecord, same: Same): void => {
  const what = `exchange ${exchange._id}`
  const redeemed = eventsOf(books, 'redemption').find(({ detail }) => detail.exchange === exchange._id)
  if (!redeemed) return same(`${what}: its redemption`, exchange.reference, null)
  const { gift, wallet, points, shelf, day, state } = redeemed.detail
  const stored = { gift: exchange.gift, wallet: exchange.price.wallet, points: exchange.price.points, shelf: exchange.shelf, day: exchange.day }
  same(`${what}: what was taken`, stored, { gift, wallet, points, shelf, day })
  same(`${what}: what it costs in money`, cashDue(exchange), redeemed.detail.cash ?? null)
  same(`${what}: its number`, exchange.sequence, redeemed.sequence)
  same(`${what}: the lots that paid`, exchange.taken, spentLots(postingsOf(books, redeemed)))
  let walked: ExchangeRecord = { ...exchange, steps: [], state }
  for (const { _id, detail, at, staff, store } of stepsOf(books, exchange)) {
    const next = stepped(walked, detail.step)
    same(`${what}: ${detail.step}`, detail.to, next.ok ? next.value : null)
    walked = { ...walked, state: detail.to, steps: [...walked.steps, { step: detail.step, at, staff, store, event: _id }] }
  }
  same(`${what}: state`, exchange.state, walked.state)
  same(`${what}: money that stayed`, cashKept(stepsOf(books, exchange)), keeps(exchange) ? exchange.price.cashFen : 0)
  same(`${what}: steps`, exchange.steps, walked.steps)
}

const cashDue = ({ price, payment }: ExchangeRecord): { payment: string; fen: number } | null =>
  payment === undefined ? null : { payment, fen: price.cashFen }

const cashKept = (steps: readonly EventRecord<'exchangeStep'>[]): number => steps.reduce((sum, { detail }) => sum + (detail.cashFen ?? 0), 0)

/** Money stays where the gift does. */
const keeps = ({ state }: ExchangeRecord): boolean => state !== 'unpaid' && !isBack(state)

/** Events of its steps; those after a merge are the survivor's. */
const stepsOf = (books: Books, { _id }: ExchangeRecord): EventRecord<'exchangeStep'>[] =>
  [...eventsOf(books, 'exchangeStep'), ...books.stepsElsewhere].filter(({ detail }) => detail.exchange === _id)

const postingsOf = ({ entries }: Books, { reference }: EventRecord) =>
  entries.filter((entry) => entry.reference === eventReference(reference)).flatMap(({ postings }) => postings)

/** Points that a step gave back, whichever lots they went to. */
export const givenBack = (postings: readonly { from: string; points: number }[]): number =>
  postings.reduce((sum, { from, points }) => (from === 'redeemed' ? sum + points : sum), 0)

type Count = { of: string; day: number; sign: 1 | -1 }

const countsOf = (books: Books): Count[] => {
  const redeemed = new Map(eventsOf(books, 'redemption').map(({ detail }) => [detail.exchange, detail]))
  return books.events.flatMap((event): Count[] => {
    const { kind, detail } = event
    if (kind === 'redemption') {
      const { gift, day, present } = detail as EventDetails['redemption']
      return present ? [] : [{ of: `gift:${gift}`, day, sign: 1 }]
    }
    if (kind === 'drawing') {
      const { draw, day } = detail as EventDetails['drawing']
      return [{ of: `draw:${draw}`, day, sign: 1 }]
    }
    if (kind === 'benefitUse') {
      const { benefit, day } = detail as EventDetails['benefitUse']
      return [{ of: `benefit:${benefit}`, day, sign: 1 }]
    }
    if (kind === 'benefitGrant') {
      const { benefit, day, uses } = detail as EventDetails['benefitGrant']
      return Array.from({ length: uses }, () => ({ of: `benefit:${benefit}`, day, sign: -1 }))
    }
    if (kind === 'benefitUndo') {
      const { benefit, day } = detail as EventDetails['benefitUndo']
      return [{ of: `benefit:${benefit}`, day, sign: -1 }]
    }
    if (kind === 'concierge') {
      const { benefit, day } = detail as EventDetails['concierge']
      return [{ of: `benefit:${benefit}`, day, sign: 1 }]
    }
    if (kind !== 'exchangeStep') return []
    const { exchange, points } = detail as EventDetails['exchangeStep']
    const from = redeemed.get(exchange)
    return from && points > 0 ? [{ of: `gift:${from.gift}`, day: from.day, sign: -1 }] : []
  })
}

const verifyTallies = (books: Books, same: Same): void => {
  const recounted = new Map<string, TallyRecord>()
  for (const { of, day, sign } of countsOf(books)) {
    recounted.set(of, counted(recounted.get(of) ?? emptyTally(books.member._id, of), day, sign))
  }
  for (const of of new Set([...recounted.keys(), ...books.tallies.map((tally) => tally.of)])) {
    const stored = books.tallies.find((tally) => tally.of === of) ?? null
    same(`uses of ${of}`, stored, recounted.get(of) ?? null)
  }
}
