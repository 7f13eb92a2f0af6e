import { couponAt } from '../../cloudfunctions/core/coupon'
import { settle } from '../../cloudfunctions/core/ledger'
import { standingOn } from '../../cloudfunctions/core/tier'
import type { Programme, ProgrammeDocument } from '../../types/programme'
import type { World } from '../../types/port/world'
import type { AccountRecord, CouponRecord, WalletStanding } from '../../types/record'
import { countDays } from './naive/calendar'
import { stateOf } from './naive/coupon'
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
  const settled = settle(programme, account, now).account
  return {
    wallets: Object.fromEntries(wallets.map((id) => [id, walletTold(settled.wallets[id] ?? none)])),
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
        return [id, { balance, debt, earned, lots: purse.lots(), expired: purse.bygones().slice(-EXPIRED_REMEMBERED), pending: purse.waits() }]
      }),
    ),
    tier: { ...plainTier(member.tier), review: reviewOf(member.tier), places: member.places },
    stats: { ...stats, days: yearOf(days, newestOf(member)) },
    largest: amountsOf(largestOf(member.orders), member.orders.length),
  }
}

/** The coupons of somebody, and of all who were found to be the same, as they stand now. */
export const couponsTold = async (world: World, members: readonly string[], now: number) => {
  const pages = await Promise.all(members.map((member) => world.store.find<CouponRecord>('coupon', { eq: { member }, range: { expiresAt: { gt: 0 } }, limit: 100 })))
  return pages
    .flatMap(({ items }) => items)
    .map((one) => couponAt(one, now))
    .map(({ _id, template, state, validFrom, expiresAt, hold, used }) => {
      return { code: _id, template, state, validFrom, expiresAt, order: (used ?? hold)?.order ?? null, offFen: used?.offFen ?? null }
    })
    .sort(byCode)
}

export const couponsShown = ({ coupons }: Member, now: number) =>
  coupons
    .map((one) => {
      const state = stateOf(one, now)
      const order = state === 'used' ? one.used?.order : state === 'held' ? one.held?.order : null
      const { code, template, from, ends, used } = one
      return { code, template: template.id, state, validFrom: from, expiresAt: ends, order: order ?? null, offFen: used?.offFen ?? null }
    })
    .sort(byCode)

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1)

const none: WalletStanding = { balance: 0, debt: 0, lots: [], expired: [], earned: 0 }

const walletTold = ({ balance, debt, earned, lots, expired, pending = [] }: WalletStanding) => {
  return { balance, debt, earned, lots, expired: expired.slice(-EXPIRED_REMEMBERED), pending }
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
