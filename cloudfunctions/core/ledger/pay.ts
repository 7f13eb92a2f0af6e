import type { AccountRecord, EntryRecord, RestoredPart, TenderPart } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import type { OrderFacts } from './accrue'
import { postMoves } from './post'
import type { Moved } from './settle'
import { giveBack, graceUntil, spend, spentLots } from './spend'

/** What the entries of points that pay, or that come back, carry as their rule. */
export const TENDER_RULE = 'tender'

/** What the entries of an order's points that paid carry as their reference. */
export const tenderReference = (order: string): string => `tender:${order}`

type PaidOrder = Pick<OrderFacts, '_id' | 'member' | 'store' | 'paidAt'>

/**
 * Takes the points that pay an order, an entry a wallet with what they were worth, and tells the lots they came from.
 * Takes the account's next number; without any parts nothing happens.
 */
export const payWith = (
  programme: Programme,
  account: AccountRecord,
  order: PaidOrder,
  parts: readonly Omit<TenderPart, 'lots'>[],
  now: number,
): Moved & { tender: TenderPart[] } => {
  if (parts.length === 0) return { account, entries: [], tender: [] }
  const event = { kind: 'redemption' as const, at: order.paidAt, reference: tenderReference(order._id) }
  const moves = parts.map(({ wallet, points, valueFen }) => {
    return { wallet, rule: TENDER_RULE, baseFen: valueFen, move: (standing: Standing) => spend(standing, points) }
  })
  const posted = postMoves(account, { ...causeOf(programme, account, order, now), ...event }, moves)
  const tender = parts.map((part, n) => ({ ...part, lots: spentLots(posted.entries[n]?.postings ?? []) }))
  return { ...posted, tender }
}

/**
 * Gives back points that had paid an order, an entry a wallet: with the last day they had, past it by the programme's
 * grace. Takes the account's next number; without any parts nothing happens.
 */
export const restore = (
  programme: Programme,
  account: AccountRecord,
  order: PaidOrder,
  refund: { reference: string; at: number; restored: readonly RestoredPart[] },
  now: number,
): Moved => {
  if (refund.restored.length === 0) return { account, entries: [] }
  const event = { kind: 'restoration' as const, at: refund.at, reference: refund.reference }
  const grace = graceUntil(programme, now)
  const moves = refund.restored.map(({ wallet, lots }) => {
    return { wallet, rule: TENDER_RULE, move: (standing: Standing) => giveBack(standing, lots, now, grace) }
  })
  return postMoves(account, { ...causeOf(programme, account, order, now), ...event }, moves)
}

type Standing = AccountRecord['wallets'][string]

/** Of the account that is written, which after a merge is not the one that the order names. */
const causeOf = (
  programme: Programme,
  account: AccountRecord,
  order: PaidOrder,
  now: number,
): Pick<EntryRecord, 'member' | 'recordedAt' | 'order' | 'store' | 'programmeVersion' | 'baseFen'> => ({
  member: account._id,
  recordedAt: now,
  order: order._id,
  store: order.store,
  programmeVersion: programme.version,
  baseFen: null,
})
