import type { AccountRecord, WalletStanding } from '../../types/record'
import { countedDay } from './naive/earn'
import type { Member } from './naive/member'
import { largestOf, statsOf } from './naive/stats'

const EXPIRED_REMEMBERED = 36
const YEAR = 366

/** The newest day on which the member ever bought. */
export const newestOf = ({ orders }: Member): number => Math.max(0, ...orders.map(countedDay))

/** What the product holds of a member, as it stands now: what is due counts as expired, whether it was swept or not. */
export const told = (account: AccountRecord, wallets: string[], now: number, newest: number) => {
  const { largest, days, orders, receivedFen, refundedOrders, firstOrderAt, lastOrderAt } = account.stats
  const stats = { orders, receivedFen, refundedOrders, firstOrderAt, lastOrderAt }
  return {
    wallets: Object.fromEntries(wallets.map((id) => [id, walletNow(account.wallets[id] ?? none, now)])),
    tier: { id: account.tier.id, since: account.tier.since, eligible: account.tier.eligible },
    stats: { ...stats, days: yearOf(days, newest) },
    largest: amountsOf(largest, stats.orders + stats.refundedOrders),
  }
}

/** What the model comes to, in the same words. */
export const shown = (member: Member, now: number) => {
  member.pass(now)
  const { days, ...stats } = statsOf(member.orders)
  return {
    wallets: Object.fromEntries(
      Object.entries(member.purses).map(([id, purse]) => {
        const { balance, debt, earned } = purse
        return [id, { balance, debt, earned, lots: purse.lots(), expired: purse.bygones().slice(-EXPIRED_REMEMBERED) }]
      }),
    ),
    tier: tierOf(member.tier),
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

const tierOf = ({ id, since, eligible }: AccountRecord['tier']) => ({ id, since, eligible })
