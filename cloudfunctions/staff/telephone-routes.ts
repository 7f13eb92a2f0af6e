import * as z from 'zod'
import type { AskedWay, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { usualExchange, usualProofs } from '../core/gift'
import { maskPhone, ok, refuse, tailOf } from '../core/kernel'
import { countFind } from '../flow/count-find'
import { countTry, takeBackTry } from '../flow/count-try'
import { memberById, type KnownMember } from '../flow/known-member'
import { GIFTS_AT_MOST, listGifts, viewGift } from '../flow/list-gifts'
import { redeemGift } from '../flow/redeem-gift'
import { viewForStaff } from '../flow/view-exchange'
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

const knownOr = async (world: World, id: string): Promise<Result<KnownMember>> => {
  const known = await memberById(world, id)
  return known ? ok(known) : refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
}

const offered = route<StaffContract, 'gift.of', OnDuty>({
  input: z.strictObject({ ...paged(GIFTS_AT_MOST), member }),
  writes: false,
  admit: may('gift.hand'),
  run: async ({ world, input: { member: id, after, limit = GIFTS_AT_MOST } }) => {
    const known = await knownOr(world, id)
    if (!known.ok) return known
    const page = await listGifts(world, known.value, { after, limit })
    const { telephone = [...usualProofs] } = (await world.programme()).exchange ?? usualExchange
    const { _id, name, phone: own, cardNumber } = known.value.member
    const whose = { id: _id, name, phoneMasked: maskPhone(own), cardTail: tailOf(cardNumber) }
    return page.ok ? ok({ ...page.value, member: whose, proofs: telephone }) : page
  },
})

const view = route<StaffContract, 'gift.view', OnDuty>({
  input: z.strictObject({ member, gift: giftId }),
  writes: false,
  admit: may('gift.hand'),
  run: async ({ world, input }) => {
    const known = await knownOr(world, input.member)
    return known.ok ? viewGift(world, known.value, input.gift) : known
  },
})

const redeem = route<StaffContract, 'gift.redeem', OnDuty>({
  input: z
    .strictObject({ gift: giftId, points, cashFen, way, member, proof: proof.optional(), identity: identity.optional() })
    .refine((asked) => (asked.proof === undefined) !== (asked.identity === undefined), { path: ['proof'], error: 'either proof or identity' }),
  writes: true,
  admit: may('gift.hand'),
  run: async ({ world, who, input: { proof: digits, identity: said, ...asked }, reference }) => {
    const by = { staff: who.staff._id, store: who.shop._id }
    const counted = await countFind(world, { ...by, by: 'proof' })
    if (!counted.ok) return counted
    const tried = said ? await countTry(world, { ...by, member: asked.member }) : counted
    if (!tried.ok) return tried
    const redeemed = await redeemGift(world, { ...asked, reference, by: { ...by, proof: digits ?? saidOf(said) } })
    if (!redeemed.ok && (redeemed.refusal.code === 'exchange.identity' || redeemed.refusal.code === 'code.wrong')) {
      return refuse({ ...redeemed.refusal, left: tried.value })
    }
    if (said) await takeBackTry(world, asked.member)
    return redeemed.ok ? viewForStaff(world, redeemed.value.exchange, who.shop._id) : redeemed
  },
})

/** What a clerk does for a member who calls: what is offered to them, and taking it once the caller has shown who they are. */
export const telephoneRoutes = { 'gift.of': offered, 'gift.view': view, 'gift.redeem': redeem }
