import { ok, refuse } from '../core/kernel'
import { payWith, tenderOf, type Bill, type Moved } from '../core/ledger'
import type { Programme } from '../../types/programme'
import type { AccountRecord, ExcludedParts, TenderPart } from '../../types/record'
import type { Result } from '../../types/result'
import type { AskedOrder } from './decide-order'

/** What an order costs and what of it is neither points nor money. */
export interface Price {
  totalFen: number
  discountFen: number
  excluded?: ExcludedParts
  paidAt: number
}

/** What there is to pay by points or money. Refuses `amount.invalid` where coupon and stored value come to more. */
export const billOf = ({ totalFen, discountFen, excluded, paidAt }: Price): Result<Bill> => {
  const { couponFen = 0, bonusFen = 0 } = excluded ?? {}
  const dueFen = totalFen - discountFen - couponFen
  const openFen = dueFen - bonusFen
  if (openFen >= 0) return ok({ dueFen, openFen, paidAt })
  const left = dueFen < 0 ? totalFen - discountFen : dueFen
  const field = dueFen < 0 ? 'excluded.couponFen' : 'excluded.bonusFen'
  return refuse({ code: 'amount.invalid', field, rule: `not more than what is to be paid: ${String(left)} fen at most` })
}

export interface Paid extends Moved {
  tender: TenderPart[]
  /** Money: what points and the excluded parts left to pay. */
  receivedFen: number
}

/** Takes the points that an order is paid with; `account` is settled and before the order earns. */
export const payOrder = (programme: Programme, account: AccountRecord, ask: AskedOrder, paidAt: number): Result<Paid> => {
  const { totalFen, discountFen, excluded } = ask
  const bill = billOf({ totalFen, discountFen, excluded, paidAt })
  if (!bill.ok) return bill
  const parts = tenderOf(programme, account, bill.value, ask.tender ?? [])
  if (!parts.ok) return parts
  const paid = payWith(programme, account, { _id: ask.id, member: ask.member, store: ask.store, paidAt }, parts.value, ask.now)
  const receivedFen = parts.value.reduce((left, { valueFen }) => left - valueFen, bill.value.openFen)
  return ok({ account: paid.account, entries: paid.entries, tender: paid.tender, receivedFen })
}
