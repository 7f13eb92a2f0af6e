import { standingOn } from '../../cloudfunctions/core/tier'
import type { Programme, ProgrammeDocument } from '../../types/programme'
import type { AccountRecord, WalletStanding } from '../../types/record'
import { countDays } from './naive/calendar'
import { countedDay } from './naive/earn'
import type { Member } from './naive/member'
import { largestOf, statsOf } from './naive/stats'

const EXPIRED_REMEMBERED = 36
const YEAR = 366

/** The newest day on which the member ever bought or did something. */
export const newestOf = ({ orders, doings }: Member): number =>
  Math.max(0, ...orders.map(countedDay), ...doings.map(({ day }) => countDays(day)))

/** What the product holds of a member, as it stands now: what is due counts as expired or reviewed, whether it was swept or not. */
export const told = (document: ProgrammeDocument, account: AccountRecord, wallets: string[], now: number, newest: number) => {
  const { largest, days, orders, receivedFen, refundedOrders, firstOrderAt, lastOrderAt } = account.stats
  const stats = { orders, receivedFen, refundedOrders, firstOrderAt, lastOrderAt }
  const programme: Programme = { ...document, version: 1 }
  return {
    wallets: Object.fromEntries(wallets.map((id) => [id, walletNow(account.wallets[id] ?? none, now)])),
    // Eligibility is told as it was left: whether it still holds is asked when it is used.
    tier: tierOf({ ...standingOn(programme, account, now), eligible: account.tier.eligible }),
    stats: { ...stats, days: yearOf(days, newest) },
    largest: amountsOf(largest, stats.orders + stats.refundedOrders),
  }
}

/** What the model comes to, in the same words. */
export const shown = (programme: ProgrammeDocument, member: Member, now: number) => {
  member.pass(now)
  member.review(programme, now)
  const { days, ...stats } = statsOf(member.orders, member.doings)
  return {
    wallets: Object.fromEntries(
      Object.entries(member.purses).map(([id, purse]) => {
        const { balance, debt, earned } = purse
        return [id, { balance, debt, earned, lots: purse.lots(), expired: purse.bygones().slice(-EXPIRED_REMEMBERED) }]
      }),
    ),
    tier: { ...plainTier(member.tier), review: reviewOf(member.tier), places: member.places },
    stats: { ...stats, days: yearOf(days, newestOf(member)) },
    largest: amountsOf(largestOf(member.orders), member.orders.length),
  }
}

const none: WalletStanding = { balance: 0, debt: 0, lots: [], expired: [], earned: 0 }

const walletNow = ({ balance, debt, earned, lots, expired }: WalletStanding, now: number) => {
  const due = lots.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now)
  const gone = due.reduce((sum, { points }) => sum + points, 0)
  return { balance: balance - gone, debt, earned, lots: lots.filter((lot) => !due.includes(lot)), expired: merged([...expired, ...due]) }
}

const merged = (lots: WalletStanding['expired']): WalletStanding['expired'] => {
  const ends = [...new Set(lots.map(({ expiresAt }) => expiresAt ?? 0))].sort((a, b) => a - b)
  return ends
    .map((expiresAt) => ({
      expiresAt,
      points: lots.filter((lot) => lot.expiresAt === expiresAt).reduce((sum, { points }) => sum + points, 0),
    }))
    .slice(-EXPIRED_REMEMBERED)
}

/** Days that fall out of the year before the newest may be let go early or late. Wallets that got nothing are left out. */
const yearOf = (days: AccountRecord['stats']['days'], newest: number) =>
  days
    .filter(({ day }) => day > newest - YEAR)
    .map(({ points, ...day }) => ({ ...day, points: Object.fromEntries(Object.entries(points).filter(([, one]) => one !== 0)) }))

const amountsOf = (largest: readonly { receivedFen: number }[], ever: number): number[] =>
  largest.map(({ receivedFen }) => receivedFen).slice(0, ever > 8 ? 1 : 8)

const plainTier = ({ id, since, eligible }: Pick<AccountRecord['tier'], 'id' | 'since' | 'eligible'>) => ({ id, since, eligible })

/** The period that the next review ends, as days. */
const reviewOf = ({ period }: Member['tier']) => period && { from: countDays(period.from), to: countDays(period.to) }

const tierOf = (tier: AccountRecord['tier']) => ({
  ...plainTier(tier),
  review: tier.review ? { from: tier.review.from, to: tier.review.to } : null,
  places: (tier.tracks ?? []).flatMap(({ track, id, since }) => (id === null ? [] : [{ track, id, since }])),
})
