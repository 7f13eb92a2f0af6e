import { accrueOrder, type AccrueOrder } from '../../cloudfunctions/flow/accrue-order'
import { joinMember, type Joined, type JoinMember } from '../../cloudfunctions/flow/join-member'
import { refundOrder, type RefundOrder } from '../../cloudfunctions/flow/refund-order'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import type { World } from '../../types/port/world'
import type { AccountRecord, OrderAnswer, RefundAnswer } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'

/** What people do in these tests, with the parts that a test does not talk about filled in. */
export const granted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export const refused = (result: Result<unknown>): Refusal => {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.refusal
}

export const joining = (world: World, who: string, changes: Partial<JoinMember> = {}): JoinMember => {
  const identity = world.keys.sign('identity', who)
  return {
    reference: `join-${who}`,
    scope: identity,
    identity,
    phone: null,
    phoneProved: true,
    name: who,
    source: { store: 'HZHB', staff: null, campaign: null, scene: null },
    marketing: false,
    ...changes,
  }
}

export const joined = async (world: World, who: string, changes: Partial<JoinMember> = {}): Promise<Joined> =>
  granted(await joinMember(world, joining(world, who, changes)))

type Buy = Partial<AccrueOrder> & Pick<AccrueOrder, 'member' | 'number' | 'totalFen'>

export const buy = (world: World, order: Buy): Promise<Result<OrderAnswer>> =>
  accrueOrder(world, {
    source: 'HZHB',
    store: 'HZHB',
    staff: null,
    till: 'HZHB-1',
    paidAt: world.clock.now(),
    discountFen: 0,
    lines: [],
    ...order,
  })

type Return = Partial<RefundOrder> & Pick<RefundOrder, 'number' | 'order'>

export const takeBack = (world: World, refund: Return): Promise<Result<RefundAnswer>> =>
  refundOrder(world, {
    source: 'HZHB',
    store: 'HZHB',
    refundedAt: world.clock.now(),
    refundFen: null,
    lines: [],
    ...refund,
  })

export const accountOf = async (world: World, member: string): Promise<AccountRecord> => {
  const account = await world.store.get<AccountRecord>('account', member)
  if (!account) throw new Error(`no account ${member}`)
  return account
}

/** Every difference that the books show; none is what every flow must leave behind. */
export const differences = async (world: World): Promise<Difference[]> => {
  const found: Difference[] = []
  await verifyBooks(world, (difference) => void found.push(difference))
  return found
}
