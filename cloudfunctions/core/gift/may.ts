import type { Programme } from '../../../types/programme'
import type { AccountRecord, GiftRecord, TallyRecord } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { namesOf, nextSpanAt, spanOf, tiersHeld, usedIn } from '../benefit'
import { dayNumber, ok, refuse } from '../kernel'
import { rightsOf } from '../ledger'
import { openingAt, usualExchange } from './opening'

export interface Asker {
  account: AccountRecord
  tally: Pick<TallyRecord, 'ever' | 'days'>
  now: number
}

/** What stands between a member and a gift whatever its stock and their points; null: nothing. */
export const barrier = (programme: Programme, gift: GiftRecord, asker: Asker): Refusal | null =>
  withdrawn(gift) ?? unfit(programme, gift) ?? outOfSale(gift, asker.now) ?? closed(programme, gift, asker.now) ?? locked(programme, gift, asker) ?? full(programme, gift, asker)

const withdrawn = ({ state, name, savedAt }: GiftRecord): Refusal | null =>
  state === 'withdrawn' ? { code: 'gift.withdrawn', name, withdrawnAt: savedAt } : null

/** The rules may have changed since the gift was saved. */
const unfit = ({ wallets }: Programme, { price }: GiftRecord): Refusal | null => {
  const wallet = wallets.find(({ id }) => id === price.wallet)
  if (wallet && rightsOf(wallet).gifts) return null
  return { code: 'gift.wallet', wallet: price.wallet, name: wallet?.name ?? { zh: price.wallet, en: price.wallet } }
}

const outOfSale = ({ sale }: GiftRecord, now: number): Refusal | null => {
  if (sale.from !== null && now < sale.from) return { code: 'gift.notYet', opensAt: sale.from }
  return sale.until !== null && now >= sale.until ? { code: 'gift.ended', endedAt: sale.until } : null
}

const closed = (programme: Programme, { anyTime }: GiftRecord, now: number): Refusal | null => {
  const rules = programme.exchange ?? usualExchange
  const { open, opensAt, closesAt } = openingAt(rules.window, now, programme.zone)
  if (open || anyTime || opensAt === null || closesAt === null) return null
  return { code: 'exchange.closed', name: rules.name, opensAt, closesAt, now }
}

const locked = (programme: Programme, { tiers }: GiftRecord, { account, now }: Asker): Refusal | null => {
  const held = tiersHeld(programme, account, now)
  if (tiers.length === 0 || tiers.some((id) => held.includes(id))) return null
  return { code: 'gift.tier', tierName: namesOf(programme, tiers), ownName: namesOf(programme, held) }
}

const full = ({ zone }: Programme, { limits }: GiftRecord, { tally, now }: Asker): Refusal | null => {
  const day = dayNumber(now, zone)
  const reached = limits.find(({ per, count }) => usedIn(tally, per, day) >= count)
  if (!reached) return null
  const { per, count } = reached
  return { code: 'gift.limit', per, count, used: usedIn(tally, per, day), nextAt: nextSpanAt(spanOf(per, day), zone) }
}

/** The price that was read beside the one it has. Refuses `gift.repriced`; nothing is taken at a price not read. */
export const seenPrice = ({ price }: GiftRecord, seen: { points: number; cashFen: number }): Result<null> => {
  const { wallet, points, cashFen } = price
  if (points === seen.points && cashFen === seen.cashFen) return ok(null)
  return refuse({ code: 'gift.repriced', wallet, points, cashFen, seenPoints: seen.points, seenCashFen: seen.cashFen })
}
