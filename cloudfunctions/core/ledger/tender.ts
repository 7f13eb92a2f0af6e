import type { Programme, Wallet, WalletRights } from '../../../types/programme'
import type { AccountRecord, AskedTender, TenderLimit, TenderPart, TenderQuote, WalletStanding } from '../../../types/record'
import type { Result } from '../../../types/result'
import { dayNumber, ok, refuse } from '../kernel'
import { standingOf } from './account'
import { releaseOf } from './earn/release'

/** What an order leaves to pay: after discounts and coupons, and what of it is not paid yet. */
export interface Bill {
  dueFen: number
  openFen: number
  paidAt: number
}

/** What the points of a wallet may be used for, said or not. */
export const rightsOf = ({ rights, tenderFen }: Wallet): WalletRights =>
  rights ?? { tender: tenderFen !== null, gifts: true, tierProgress: true, transfer: false, cashOut: false }

/**
 * How many points of a wallet may pay a bill, in whole points, and what keeps it from being more. `account` is settled and
 * before the order, so an order never pays with what it earns.
 */
export const quoteOf = (programme: Programme, account: AccountRecord, wallet: Wallet, bill: Bill): TenderQuote => {
  const { id, name, scale, tenderFen } = wallet
  const { balance } = standingOf(account, id)
  const shown = { wallet: id, name, scale, balance }
  if (tenderFen === null) return { ...shown, points: 0, valueFen: 0, by: 'rights', limit: 0 }
  const { least = 1, step = 1 } = wallet.tender ?? {}
  const tightest = boundsOf(programme, account, wallet, bill, tenderFen).reduce((a, b) => (b.whole < a.whole ? b : a))
  const stepped = Math.floor(tightest.whole / step) * step
  const whole = stepped < least ? 0 : stepped
  const worth = { points: whole * 10 ** scale, valueFen: whole * tenderFen }
  if (whole === tightest.whole) return { ...shown, ...worth, by: tightest.by, limit: tightest.limit }
  return tightest.whole < least
    ? { ...shown, ...worth, by: 'least', limit: least }
    : { ...shown, ...worth, by: 'step', limit: step }
}

interface Bound {
  by: TenderLimit
  /** Whole points. */
  whole: number
  limit: number
}

const boundsOf = (programme: Programme, account: AccountRecord, wallet: Wallet, bill: Bill, rate: number): Bound[] => {
  const { shareAtMost = 100, most } = wallet.tender ?? {}
  const { usable, by } = usableOf(programme, account, wallet, bill.paidAt)
  const shareFen = Math.floor((bill.dueFen * shareAtMost) / 100)
  return [
    { by, whole: Math.floor(usable / 10 ** wallet.scale), limit: usable },
    { by: 'due', whole: Math.floor(bill.openFen / rate), limit: bill.openFen },
    ...(shareAtMost < 100 ? [{ by: 'share' as const, whole: Math.floor(shareFen / rate), limit: shareAtMost }] : []),
    ...(most === undefined ? [] : [{ by: 'most' as const, whole: most, limit: most }]),
  ]
}

/**
 * Points that were there when the order was paid. Where it comes in after orders that were paid later, what the days from
 * its own on have earned is left out: on its own day nobody can tell any more which came first.
 */
const usableOf = ({ zone }: Programme, account: AccountRecord, wallet: Wallet, paidAt: number): { usable: number; by: TenderLimit } => {
  const { id } = wallet
  const standing = standingOf(account, id)
  const { balance } = standing
  const { lastOrderAt, days } = account.stats
  if (lastOrderAt === null || lastOrderAt <= paidAt) return { usable: balance, by: 'balance' }
  const own = dayNumber(paidAt, zone)
  const earned = days.reduce((sum, { day, points }) => (day >= own ? sum + (points[id] ?? 0) : sum), 0)
  const later = earned - heldSince(standing, wallet, paidAt, zone)
  return later <= 0 ? { usable: balance, by: 'balance' } : { usable: Math.max(0, balance - later), by: 'later' }
}

/** What orders of that day and later still hold back: it is not in the balance, so it is nothing to leave out of it. */
const heldSince = ({ pending = [] }: WalletStanding, { hold }: Wallet, paidAt: number, zone: string): number => {
  const from = hold && releaseOf(paidAt, hold, zone)
  return from === undefined ? 0 : pending.reduce((sum, { releaseAt, points }) => (releaseAt >= from ? sum + points : sum), 0)
}

/** Most that a till or a clerk may pay with in one order. */
export const TENDERS_AT_MOST = 2

/**
 * What points are to pay of a bill, in the order asked, each with what it is worth. Lots are known once they are spent.
 * Refuses `points.short`, `tender.limit`, and `input.invalid` for a wallet that is not there or asked twice.
 */
export const tenderOf = (
  programme: Programme,
  account: AccountRecord,
  bill: Bill,
  asked: readonly AskedTender[],
): Result<Omit<TenderPart, 'lots'>[]> => {
  const parts: Omit<TenderPart, 'lots'>[] = []
  let openFen = bill.openFen
  for (const [index, one] of asked.entries()) {
    const field = `tender.${String(index)}`
    const wallet = programme.wallets.find(({ id }) => id === one.wallet)
    if (!wallet || parts.some((other) => other.wallet === one.wallet)) {
      const rule = `each wallet once, of ${programme.wallets.map(({ id }) => id).join(', ')}`
      return refuse({ code: 'input.invalid', field: `${field}.wallet`, rule })
    }
    const part = partOf(programme, account, wallet, { ...bill, openFen }, one.points, `${field}.points`)
    if (!part.ok) return part
    parts.push(part.value)
    openFen -= part.value.valueFen
  }
  return ok(parts)
}

const partOf = (
  programme: Programme,
  account: AccountRecord,
  wallet: Wallet,
  bill: Bill,
  points: number,
  field: string,
): Result<Omit<TenderPart, 'lots'>> => {
  const { id, name, scale, tenderFen } = wallet
  const quote = quoteOf(programme, account, wallet, bill)
  const { least = 1, step = 1 } = wallet.tender ?? {}
  const limited = (by: TenderLimit, limit: number): Result<never> =>
    refuse({ code: 'tender.limit', field, wallet: id, name, scale, points, payable: quote.points, by, limit })
  if (tenderFen === null) return limited('rights', 0)
  const whole = points / 10 ** scale
  if (!Number.isInteger(whole / step)) return limited('step', step)
  if (whole < least) return limited('least', least)
  if (points <= quote.points) return ok({ wallet: id, points, valueFen: whole * tenderFen })
  const { balance } = quote
  if (points > balance) {
    return refuse({ code: 'points.short', wallet: id, name, scale, needed: points, has: balance, short: points - balance })
  }
  return limited(quote.by, quote.limit)
}
