import { extraPoints } from '../core/campaign'
import { civilOfDay, dayNumber, daysFromCivil, startOfDayNumber } from '../core/kernel'
import { holds, sheetOf } from '../core/ledger'
import { spanOf } from '../core/benefit'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CampaignDetails, DryRunTally, OrderRecord } from '../../types/record'

/** Orders a page; and pages of one member, the latest. */
const PAGE = 50
const PAGES = 4

/** The whole calendar months before the one that a moment lies in, latest first, as `YYYY-MM`. */
export const monthsBack = ({ zone }: Programme, now: number, months: number): string[] => {
  const { year, month } = civilOfDay(dayNumber(now, zone))
  return Array.from({ length: months }, (_, n) => {
    const counted = year * 12 + month - 2 - n
    return `${String(Math.floor(counted / 12))}-${String((counted % 12) + 1).padStart(2, '0')}`
  })
}

const startOf = (month: string, zone: string): number =>
  startOfDayNumber(daysFromCivil(Number(month.slice(0, 4)), Number(month.slice(5)), 1), zone)

export interface Backtest {
  programme: Programme
  details: CampaignDetails
  account: AccountRecord
  tally: DryRunTally
  /** When the dry run began: orders of this month do not count, it is not whole. */
  from: number
}

/** Adds what a member's orders of past months would have set off, as often as the campaign lets one member. */
export const backtest = async (world: World, { programme, details, account, tally }: Backtest): Promise<void> => {
  const earliest = tally.months.at(-1)
  if (!earliest || details.trigger.on !== 'order') return
  const since = startOf(earliest.month, programme.zone)
  if (account.lastOrderAt === null || account.lastOrderAt < since) return
  const orders = (await latest(world, account._id, since)).filter((order) => sets(programme, details, order))
  for (const order of allowed(details, orders)) {
    const { year, month } = civilOfDay(order.day)
    const own = tally.months.find((one) => one.month === `${String(year)}-${String(month).padStart(2, '0')}`)
    if (!own) continue
    own.servings += 1
    for (const reward of details.rewards) if (reward.kind === 'multiplier') own.points += extraPoints(reward, earnedIn(order, reward.wallet))
  }
}

const sets = (programme: Programme, { trigger }: CampaignDetails, order: OrderRecord): boolean =>
  order.keptFen > 0 && trigger.on === 'order' && (trigger.when === undefined || holds(trigger, sheetOf(programme, order)))

const earnedIn = ({ kept }: OrderRecord, wallet: string): number =>
  kept.reduce((sum, one) => (one.wallet === wallet ? sum + one.points : sum), 0)

/** The first of each period, oldest first. */
const allowed = ({ frequency: { per, count } }: CampaignDetails, orders: readonly OrderRecord[]): OrderRecord[] => {
  const used = new Map<number, number>()
  return [...orders].reverse().filter(({ day }) => {
    const key = spanOf(per, day).from
    const times = used.get(key) ?? 0
    used.set(key, times + 1)
    return times < count
  })
}

/** Newest first. */
const latest = async (world: World, member: string, since: number): Promise<OrderRecord[]> => {
  const found: OrderRecord[] = []
  let after: string | undefined
  for (let n = 0; n < PAGES; n += 1) {
    const page = await world.store.find<OrderRecord>('order', { eq: { member }, order: 'sequence', desc: true, limit: PAGE, after })
    found.push(...page.items.filter(({ paidAt }) => paidAt >= since))
    if (page.next === null || (page.items.at(-1)?.paidAt ?? 0) < since) break
    after = page.next
  }
  return found
}
