import { dayNumber } from '../core/kernel'
import { countsAt, standingOf } from '../core/ledger'
import { birthdayOn, ordersEver } from '../core/member'
import { tierOfOrder } from '../core/tier'
import type { Programme } from '../../types/programme'
import type { AccountRecord, BudgetRoom, EarnFacts, MemberRecord, OrderRecord } from '../../types/record'

/** Whose hands took the order in: a till posts for itself, staff rings up, everything else comes by the app. */
export const channelOf = ({ staff, till }: Pick<OrderRecord, 'staff' | 'till'>): EarnFacts['channel'] =>
  till !== null ? 'till' : staff !== null ? 'staff' : 'app'

/** What earning rules may ask that the order itself will not tell later; `account` is settled and before the order. */
export const orderFacts = (
  programme: Programme,
  member: MemberRecord,
  account: AccountRecord,
  order: Pick<OrderRecord, 'staff' | 'till' | 'paidAt'> & { rooms?: readonly BudgetRoom[] },
): EarnFacts => ({
  channel: channelOf(order),
  nth: ordersEver(account.stats) + 1,
  tier: tierOfOrder(account.tier, order.paidAt),
  ...tracksOf(programme, account, order.paidAt),
  birthday: birthdayOn(member.birthday, dayNumber(order.paidAt, programme.zone)),
  balances: balancesOf(programme, account),
  counts: countsAt(programme, account, order.paidAt),
  ...(order.rooms ? { rooms: [...order.rooms] } : {}),
})

const balancesOf = ({ wallets }: Programme, account: AccountRecord): EarnFacts['balances'] => {
  const balances: EarnFacts['balances'] = {}
  for (const { id } of wallets) balances[id] = standingOf(account, id).balance
  return balances
}

const tracksOf = ({ tracks = [] }: Programme, { tier }: AccountRecord, paidAt: number): Pick<EarnFacts, 'tracks'> => {
  if (tracks.length === 0) return {}
  const standing = (id: string): string | null => {
    const found = tier.tracks?.find(({ track }) => track === id)
    return found ? tierOfOrder(found, paidAt) : null
  }
  return { tracks: Object.fromEntries(tracks.map(({ id }) => [id, standing(id) ?? 'none'])) }
}
