import { ok, refuse } from '../core/kernel'
import { postMoves, rightsOf, shortOf, spend } from '../core/ledger'
import type { CouponOffer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponTemplate } from '../../types/programme'
import type { Result } from '../../types/result'
import { spendRefusal } from './card-serves'
import { templateNamed } from './coupon-template'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { issuing, type IssuedCoupon } from './issue-coupon'

export interface ExchangeCoupon {
  member: string
  template: string
  /** What the member was shown that it costs. */
  points: number
  reference: string
}

/**
 * A member takes a coupon for points, in one commit, the points from the lots that end first. Refuses `input.invalid` (not
 * to be had for points), `coupon.price` (it costs something else by now), `gift.wallet` (its points buy nothing of the kind), `points.short`, what the card says, and what
 * giving refuses. The same reference again hears the same.
 */
export const exchangeCoupon = (world: World, ask: ExchangeCoupon): Promise<Result<IssuedCoupon>> => {
  const { member, template, points, reference } = ask
  const once = { member, reference, kind: 'couponExchange', asked: { template, points }, store: null, staff: null } as const
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: ExchangeCoupon, ground: OnceGround): Promise<Result<Deed<'couponExchange', IssuedCoupon>>> => {
  const { programme, account: before, cause, tx, now } = ground
  const unserved = await spendRefusal(tx, programme, ground.member, now)
  if (unserved) return refuse(unserved)
  const found = templateNamed(programme, ask.template, 'template')
  if (!found.ok) return found
  const { exchange, name } = found.value
  if (!exchange) return refuse({ code: 'input.invalid', field: 'template', rule: 'a coupon that may be had for points' })
  const { wallet, points } = exchange
  const priced = programme.wallets.find(({ id }) => id === wallet)
  if (!priced || !rightsOf(priced).gifts) return refuse({ code: 'gift.wallet', wallet, name: priced?.name ?? { zh: wallet, en: wallet } })
  if (points !== ask.points) return refuse({ code: 'coupon.price', name, points, askedPoints: ask.points })
  const short = shortOf(programme, before, wallet, points)
  if (short) return refuse(short)
  const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [
    { wallet, rule: 'coupon', move: (standing) => spend(standing, points) },
  ])
  const made = await issuing(world, { member: ask.member, template: ask.template, reference: `exchange/${ask.reference}`, kind: 'exchange' }, { ...ground, account })
  if (!made.ok) return made
  return ok({ ...made.value, entries, detail: { ...made.value.detail, wallet, points } })
}

/** Coupons that may be had for points of a wallet that buys such things, in the programme's order. */
export const couponOffers = async (world: World): Promise<CouponOffer[]> => {
  const { coupons = [], wallets } = await world.programme()
  return coupons.flatMap((template) => {
    const wallet = wallets.find(({ id }) => id === template.exchange?.wallet)
    return template.exchange && wallet && rightsOf(wallet).gifts ? [offerOf(template, template.exchange.points, wallet)] : []
  })
}

const offerOf = (
  { id, name, scope, perMember }: CouponTemplate,
  points: number,
  { id: wallet, name: walletName, unit, scale }: { id: string; name: CouponOffer['name']; unit: CouponOffer['unit']; scale: number },
): CouponOffer => ({ template: id, name, scope, perMember: perMember ?? null, points, wallet, walletName, unit, scale })
