import { ok, tailOf } from '../core/kernel'
import { areaRefusal, cardEventRefusal, cardState, productOfCard, renewalRefusal, renewedCard } from '../core/member'
import type { CardStandingView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'

/** How a member's main card stands, and what a new number and another term would cost in this store now, or why not. */
export const cardStanding = async (world: World, { member }: KnownMember, shop: StoreRecord): Promise<Result<CardStandingView>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const card = await world.store.get<CardRecord>('card', member.cardNumber)
  if (!card) throw new Error(`member ${member._id} has no card ${member.cardNumber}`)
  const [before, issuer] = await Promise.all([
    card.replaces === null ? null : world.store.get<CardRecord>('card', card.replaces),
    world.store.get<StoreRecord>('shop', card.issuedIn),
  ])
  const product = productOfCard(programme, card)
  const notRenewed = renewalRefusal(product, card, now)
  return ok({
    zone: programme.zone,
    now,
    member: { id: member._id, name: member.name },
    product: product.name,
    tail: tailOf(card.number),
    state: cardState(card, now),
    since: card.since,
    reason: card.reason,
    validUntil: card.validUntil,
    issuedAt: card.issuedAt,
    issuedIn: issuer?.name ?? card.issuedIn,
    replaces: before && { tail: tailOf(before.number), lostAt: before.since },
    wallets: programme.wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    waivers: product.fee?.waivers ?? [],
    replace: {
      feeFen: product.replacement?.feeFen ?? 0,
      refusal: cardEventRefusal(card, 'lose', now) ?? areaRefusal(product, 'issue', shop),
    },
    renew: {
      feeFen: product.renewal?.feeFen ?? 0,
      until: notRenewed ? null : renewedCard(product, card, now, programme.zone).validUntil,
      refusal: notRenewed,
    },
  })
}
