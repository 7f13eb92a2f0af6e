import { ok, refuse } from '../core/kernel'
import { quoteOf, settle } from '../core/ledger'
import type { TenderAnswers } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { spendRefusal } from './card-serves'
import { memberById } from './known-member'
import { billOf, type Price } from './pay-order'

/**
 * How many points of each wallet may pay an order, and why not more; nothing is written. Refuses `member.unknown`, and
 * `amount.invalid` where coupon and stored value come to more than the price.
 */
export const quoteTender = async (world: World, ask: Price & { member: string }): Promise<Result<TenderAnswers>> => {
  const [programme, known] = await Promise.all([world.programme(), memberById(world, ask.member)])
  if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
  const unserved = await spendRefusal(world.store, programme, known.member, world.clock.now())
  if (unserved) return refuse(unserved)
  const bill = billOf(ask)
  if (!bill.ok) return bill
  const { account } = settle(programme, known.account, world.clock.now())
  const wallets = programme.wallets.map((wallet) => quoteOf(programme, account, wallet, bill.value))
  return ok({ member: known.member._id, openFen: bill.value.openFen, wallets })
}
