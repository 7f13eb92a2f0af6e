import * as z from 'zod'
import type { AskedWay, StaffContract } from '../../types/contract'
import type { CallDoor } from '../../types/door'
import type { ExchangeStep } from '../../types/record'
import { cancelExchange } from '../flow/cancel-exchange'
import { countFind } from '../flow/count-find'
import { redeemGift } from '../flow/redeem-gift'
import { stepExchange } from '../flow/step-exchange'
import { EXCHANGES_AT_MOST, findExchange, listStoreExchanges, viewForStaff } from '../flow/view-exchange'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './gift-routes'
import { giftId } from './gift-schema'

export const proof = z.string('six digits').regex(/^\d{6}$/, 'the six digits that the member sees on the phone now')
const member = recordId('the id of a member')
const points = z.int('whole points of the smallest unit').min(0, '0 or more').max(Number.MAX_SAFE_INTEGER)
const cashFen = z.int('an integer number of fen, 0 or more').min(0, 'an integer number of fen, 0 or more').max(999_999_999)
const phone = z.string('a phone number').regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits')
const way: z.ZodType<AskedWay> = z.union(
  [z.strictObject({ store: recordId('the id of a store') }), z.strictObject({ name: typedText(30), phone, address: typedText(120) })],
  '{"store": a store} or {"name", "phone", "address"}',
)

const identity = z.strictObject({
  phone: phone.optional(),
  card: z.string('a card number').regex(/^\d{11,18}$/, 'the digits of a card number').optional(),
  birthday: z.iso.date('a date such as 1994-11-26').optional(),
})

/** What was said, without what was not. */
const saidOf = (said: z.output<typeof identity> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))

const redeem = route<StaffContract, 'gift.redeem', OnDuty>({
  input: z
    .strictObject({ gift: giftId, points, cashFen, way, member, proof: proof.optional(), identity: identity.optional() })
    .refine((asked) => (asked.proof === undefined) !== (asked.identity === undefined), { path: ['proof'], error: 'either proof or identity' }),
  writes: true,
  admit: may('gift.hand'),
  run: async ({ world, who, input: { proof: digits, identity: said, ...asked }, reference }) => {
    const counted = await countFind(world, { staff: who.staff._id, store: who.shop._id, by: 'proof' })
    if (!counted.ok) return counted
    const by = { staff: who.staff._id, store: who.shop._id, proof: digits ?? saidOf(said) }
    const redeemed = await redeemGift(world, { ...asked, reference, by })
    return redeemed.ok ? viewForStaff(world, redeemed.value.exchange, who.shop._id) : redeemed
  },
})

const find = route<StaffContract, 'exchange.find', OnDuty>({
  input: z.strictObject({ code: z.string('a pick-up code').min(1, 'a pick-up code of 8 digits').max(32, 'a pick-up code of 8 digits') }),
  writes: false,
  admit: may('gift.hand'),
  run: ({ world, who, input }) => findExchange(world, input.code, who.shop._id),
})

const list = route<StaffContract, 'exchange.list', OnDuty>({
  input: z.strictObject({ ...paged(EXCHANGES_AT_MOST), state: z.enum(['reserved', 'ready'], 'reserved or ready') }),
  writes: false,
  admit: may('gift.hand'),
  run: ({ world, who, input: { state, after, limit = EXCHANGES_AT_MOST } }) =>
    listStoreExchanges(world, { store: who.shop._id, state }, { after, limit }),
})

type StepAction = 'exchange.collect' | 'exchange.prepare' | 'exchange.send' | 'exchange.deliver' | 'exchange.cancel'

const takes = (action: StepAction, step: ExchangeStep): CallDoor =>
  route<StaffContract, typeof action, OnDuty>({
    input: z.strictObject({ exchange: recordId('the id of an exchange') }),
    writes: true,
    admit: may('gift.hand'),
    run: async ({ world, who, input, reference }) => {
      const by = { staff: who.staff._id, store: who.shop._id }
      const ask = { ...input, reference, by }
      const done = step === 'cancel' ? await cancelExchange(world, ask) : await stepExchange(world, { ...ask, step })
      return done.ok ? viewForStaff(world, input.exchange, who.shop._id) : done
    },
  })

export const exchangeRoutes = {
  'gift.redeem': redeem,
  'exchange.find': find,
  'exchange.list': list,
  'exchange.collect': takes('exchange.collect', 'collect'),
  'exchange.prepare': takes('exchange.prepare', 'prepare'),
  'exchange.send': takes('exchange.send', 'send'),
  'exchange.deliver': takes('exchange.deliver', 'deliver'),
  'exchange.cancel': takes('exchange.cancel', 'cancel'),
}
