import type { MemberContract, OrderAnswer, QuoteAnswer, RefundAnswer } from '../../types/contract'
import type { Caller } from '../../types/caller'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { ORDERS, REFUNDS, send } from '../door/till'
import { granted } from '../flow/act'
import type { Chain } from '../flow/world'

/** What people do at a counter, through the doors, with the parts that a scenario does not talk about filled in. */
export interface Counter {
  lin: Caller
  join: () => Promise<{ member: string; cardNumber: string }>
  order: (number: string, totalFen: number, rest?: object) => Promise<Reply<OrderAnswer>>
  refund: (number: string, order: string, rest?: object) => Promise<Reply<RefundAnswer>>
  quote: (totalFen: number, rest?: object) => Promise<Reply<QuoteAnswer>>
  ledger: (input?: MemberContract['ledger.list']['input']) => Promise<MemberContract['ledger.list']['output']['rows']>
  wallet: (id: string) => Promise<MemberContract['card.mine']['output']['wallets'][number]>
}

/** What of it both counters have. */
export interface Till extends Pick<Counter, 'join' | 'order' | 'refund' | 'ledger'> {
  wallet: (id: string) => Promise<{ balance: number; debt: number }>
}

export interface Reply<T> {
  status: number
  value: T | null
  refusal: Record<string, unknown> | null
}

const PHONE = '13900005821'
export const QUOTES = '/pos/v1/quotes'

export const counter = (chain: () => Chain): Counter => {
  const lin = wechat('lin')
  const post = async <T>(path: string, body: object): Promise<Reply<T>> => {
    const { status, body: told } = await send(chain().world, { store: 'HZHB', ...body }, { path })
    const { value = null, refusal = null } = told as { value?: T; refusal?: Record<string, unknown> }
    return { status, value, refusal }
  }
  const card = async () => granted(await asMember(chain().world, lin, 'card.mine'))
  return {
    lin,
    join: async () => {
      const asked = { scene: printed.adviser, phone: PHONE, name: '林知夏', terms: true, marketing: false }
      return granted(await asMember(chain().world, lin, 'join', asked, newReference()))
    },
    order: (number, totalFen, rest = {}) =>
      post(ORDERS, { number, member: { phone: PHONE }, paidAt: chain().clock.at, totalFen, ...rest }),
    refund: (number, order, rest = {}) => post(REFUNDS, { number, order, refundedAt: chain().clock.at, ...rest }),
    quote: (totalFen, rest = {}) => post(QUOTES, { member: { phone: PHONE }, totalFen, ...rest }),
    ledger: async (input = {}) => granted(await asMember(chain().world, lin, 'ledger.list', input)).rows,
    wallet: async (id) => {
      const found = (await card()).wallets.find((one) => one.id === id)
      if (!found) throw new Error(`no wallet ${id}`)
      return found
    },
  }
}

/**
 * The same where one joins by a purchase: a clerk enters the member with an order, which is returned whole, so that it
 * begins with nothing; what the member would see is read at the counter.
 */
export const purchaseCounter = (chain: () => Chain): Till => {
  const till = counter(chain)
  const form = { name: '林知夏', phone: PHONE, birthday: '1994-11-26', gender: 'female' as const }
  const found = async () => {
    const [one] = granted(await asStaff(chain().world, chenyu, 'member.find', { text: PHONE })).found
    if (!one) throw new Error('nobody has the phone')
    return one
  }
  return {
    ...till,
    join: async () => {
      const order = { number: 'J0', totalFen: 250_001 }
      const entered = granted(await asStaff(chain().world, chenyu, 'member.enter', { form, terms: true, order }, newReference()))
      const returned = await till.refund('RJ0', 'J0')
      if (!returned.value) throw new Error('the joining order was not returned')
      return { member: entered.member ?? '', cardNumber: entered.card?.number ?? '' }
    },
    ledger: async (input = {}) => granted(await asStaff(chain().world, chenyu, 'ledger.list', { ...input, member: (await found()).member })).rows,
    wallet: async (id) => {
      const wallet = (await found()).wallets.find((one) => one.wallet === id)
      if (!wallet) throw new Error(`no wallet ${id}`)
      return wallet
    },
  }
}
