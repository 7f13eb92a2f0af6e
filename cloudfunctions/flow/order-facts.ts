import { dayNumber } from '../core/kernel'
import { countsAt, standingOf } from '../core/ledger'
import { birthdayOn, ordersEver } from '../core/member'
import { tierOfOrder } from '../core/tier'
import type { Programme, TierTrack } from '../../types/programme'
import type { AccountRecord, BudgetRoom, EarnFacts, MemberRecord, OrderRecord } from '../../types/record'

type Whence = Pick<OrderRecord, 'staff' | 'till' | 'channel'>

/** Whose hands took the order in: a till posts for itself or for the mall, staff rings up, everything else comes by the app. */
export const channelOf = ({ staff, till, channel }: Whence): EarnFacts['channel'] =>
  channel ?? (till !== null ? 'till' : staff !== null ? 'staff' : 'app')

/** What earning rules may ask that the order itself will not tell later; `account` is settled and before the order. */
export const orderFacts = (
  programme: Programme,
  member: MemberRecord,
  account: AccountRecord,
  order: Whence & Pick<OrderRecord, 'paidAt'> & { rooms?: readonly BudgetRoom[] },
): EarnFacts => {
  const facts: EarnFacts = {
    channel: channelOf(order),
    nth: ordersEver(account.stats) + 1,
    tier: tierOfOrder(account.tier, order.paidAt),
    birthday: birthdayOn(member.birthday, dayNumber(order.paidAt, programme.zone)),
    balances: balancesOf(programme, account),
    counts: countsAt(programme, account, order.paidAt),
  }
  if (programme.tracks && programme.tracks.length > 0) facts.tracks = tracksOf(programme.tracks, account, order.paidAt)
  if (order.rooms) facts.rooms = [...order.rooms]
  return facts
}

const balancesOf = ({ wallets }: Programme, account: AccountRecord): EarnFacts['balances'] => {
  const balances: EarnFacts['balances'] = {}
  for (const { id } of wallets) balances[id] = standingOf(account, id).balance
  return balances
}

const tracksOf = (tracks: readonly TierTrack[], { tier }: AccountRecord, paidAt: number): Record<string, string> => {
  const standings: Record<string, string> = {}
  for (const { id } of tracks) {
    const found = tier.tracks?.find(({ track }) => track === id)
    standings[id] = (found && tierOfOrder(found, paidAt)) ?? 'none'
  }
  return standings
}
