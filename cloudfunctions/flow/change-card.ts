import { ok, refuse } from '../core/kernel'
import { areaRefusal, cardEventRefusal, cardState, movedCard, productOfCard, renewalRefusal, renewedCard, replacedCards } from '../core/member'
import { grantsOfCard, withGrants } from '../core/tier'
import type { CardAnswer } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CardProduct } from '../../types/programme'
import type { CardChange, CardRecord, EventDetails, StoreRecord, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { cardName, freeCardNumber } from './admit-member'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'
import { waiveFee } from './waive-fee'

export interface ChangeCard {
  member: string
  reference: string
  change: Exclude<CardChange, 'collected'>
  /** For a suspension or cancellation the breach that is recorded. */
  reason: string | null
  /** Why the fee of a renewal or a new card is not charged. */
  waived: string | null
  /** What this person may waive in a day, fen; left out: no limit. */
  waivedFenADay?: number | undefined
  store: string
  staff: string
}

type CardDeed = Deed<'card', CardAnswer>

/**
 * Changes a member's main card once a reference: a new number after a loss, another term, a suspension and its end, a
 * cancellation. Balance and history stay with the member. Refuses `member.unknown`, `card.state`, `card.renewal`,
 * `card.area`, `card.waiver`.
 */
export const changeCard = (world: World, ask: ChangeCard): Promise<Result<CardAnswer>> => {
  const { member, reference, change, reason, waived, store, staff } = ask
  const asked = { change, reason, waived }
  return doOnce<'card', CardAnswer>(world, { member, reference, kind: 'card', asked, store, staff }, async (ground) => {
    const card = await ground.tx.get<CardRecord>('card', ground.member.cardNumber)
    if (!card) throw new Error(`member ${ground.member._id} has no card ${ground.member.cardNumber}`)
    const product = productOfCard(ground.programme, card)
    const unknown = waiverRefusal(product, waived)
    if (unknown) return refuse(unknown)
    const over = await overLimit(ground, ask, product)
    if (over) return refuse(over)
    if (change === 'replaced') return replace(world, ground, { ask, card, product })
    if (change === 'renewed') return renew(ground, { ask, card, product })
    const event = ({ suspended: 'suspend', reinstated: 'reinstate', cancelled: 'cancel' } as const)[change]
    const refusal = cardEventRefusal(card, event, ground.now)
    if (refusal) return refuse(refusal)
    return ok(cardDeed(ground, movedCard(card, event, reason, ground.now), { change, reason, waived: null, feeFen: 0 }))
  })
}

const waiverRefusal = ({ fee }: CardProduct, waived: string | null): Refusal | null => {
  const known = (fee?.waivers ?? []).map(({ id }) => id)
  if (waived === null || known.includes(waived)) return null
  return { code: 'card.waiver', field: 'waived', reason: waived, known: known.join(', ') }
}

const overLimit = (ground: OnceGround, { waived, waivedFenADay, change, staff, reference }: ChangeCard, { renewal, replacement }: CardProduct): Promise<Refusal | null> => {
  const fees: Partial<Record<CardChange, number>> = { renewed: renewal?.feeFen ?? 0, replaced: replacement?.feeFen ?? 0 }
  const fen = waived === null ? 0 : (fees[change] ?? 0)
  const of = eventId({ member: ground.member._id, reference })
  return waiveFee(ground.tx, { staff, fenADay: waivedFenADay ?? null, fen, of, now: ground.now, zone: ground.programme.zone })
}

interface Changing {
  ask: ChangeCard
  card: CardRecord
  product: CardProduct
}

const renew = (ground: OnceGround, { ask, card, product }: Changing): Result<CardDeed> => {
  const { programme, now } = ground
  const refusal = renewalRefusal(product, card, now)
  if (refusal) return refuse(refusal)
  const feeFen = ask.waived === null ? (product.renewal?.feeFen ?? 0) : 0
  const renewed = renewedCard(product, card, now, programme.zone)
  return ok(cardDeed(ground, renewed, { change: 'renewed', reason: null, waived: ask.waived, feeFen, grants: grantsOfCard(programme, card) }))
}

const replace = async (world: World, ground: OnceGround, { ask, card, product }: Changing): Promise<Result<CardDeed>> => {
  const { programme, tx, now, member } = ground
  const shop = await tx.get<StoreRecord>('shop', ask.store)
  const refusal = cardEventRefusal(card, 'lose', now) ?? areaRefusal(product, 'issue', shop)
  if (refusal) return refuse(refusal)
  const number = await freeCardNumber(world, tx, { programme, shop, card: { product } }, `${member._id}:${card.number}`)
  const feeFen = product.replacement?.feeFen ?? 0
  const { store, reason, waived, reference } = ask
  const { old, next } = replacedCards(card, { number, store, reason, feeFen, waived, reference }, now)
  const told = { change: 'replaced', reason, waived, feeFen: waived === null ? feeFen : 0 } as const
  const deed = cardDeed(ground, next, { ...told, old: old.number })
  return ok({
    ...deed,
    member: { ...member, cardNumber: number },
    write: async (within: Tx) => {
      await within.put('card', old)
      await within.insert('card', next)
      await within.insert<UniqueRecord>('unique', { _id: cardName(number), owner: member._id })
    },
  })
}

type Told = Pick<EventDetails['card'], 'change' | 'reason' | 'waived' | 'feeFen' | 'grants'> & { old?: string }

/** The event of a change: it takes a number and moves no points; `card` is how the card stands after it. */
export const cardDeed = ({ account, now }: Pick<OnceGround, 'account' | 'now'>, card: CardRecord, { old, ...told }: Told): CardDeed => {
  const { number, validUntil, state, fee } = card
  const shown = { number, state: cardState(card, now), validUntil, fee }
  return {
    account: withGrants({ ...account, sequence: account.sequence + 1 }, told.grants ?? [], now),
    entries: [],
    detail: { ...told, number, old: old ?? null, state, validUntil },
    answer: ({ _id }) => ({ member: _id, card: shown, old: old ?? null, feeFen: told.feeFen }),
    write: async (tx) => tx.put('card', card),
  }
}
