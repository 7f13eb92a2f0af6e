import { ok, refuse, tailOf } from '../core/kernel'
import { areaRefusal, productOf } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord, StoreRecord, UniqueRecord, UnitRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { admitMember, identityName, introducedName, memberId, phoneName } from './admit-member'
import { memberNow } from './follow-member'
import { noteAttempt, type Attempt } from './note-attempt'
import { noteDuplicate } from './note-duplicate'
import { settleDoings } from './settle-sequel'

export interface JoinMember {
  reference: string
  /** Who sends the reference: two strangers may choose the same one. */
  scope: string
  identity: string | null
  phone: string | null
  /** The phone was proved by WeChat, so its owner may be told which card it opened. */
  phoneProved: boolean
  name: string
  /** What else the form told. */
  profile?: Pick<MemberRecord, 'birthday' | 'gender' | 'size'>
  source: MemberRecord['source']
  marketing: boolean
}

type Holder = Pick<JoinMember, 'identity' | 'phone' | 'phoneProved'>

const ONCE_A_DEVICE = 'one friend a device for whoever introduces; others join on it without the code'

export interface Joined {
  member: string
  cardNumber: string
}

/**
 * Makes a member: one phone, one identity, one card each, all in one commit. The same reference again hears the same
 * answer, with another phone, name or scene it is `reference.reused`. A phone or identity that already has a card: `member.exists`;
 * a store outside the area of issue: `card.area`; a second friend of one referrer on one device: `referrer.device`.
 */
export const joinMember = async (world: World, ask: JoinMember): Promise<Result<Joined>> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const id = memberId(world, ask)
  const done = await world.store.transact<Result<Joined>>(async (tx) => {
    const known = await tx.get<MemberRecord>('member', id)
    if (known) return repeat(known, ask)
    const holder = await holderOf(world, tx, ask)
    if (holder) return exists(tx, holder, { ...ask, ...ask.source }, now)
    const introduced = introducedName(ask.source)
    if (introduced !== null && (await tx.get<UniqueRecord>('unique', introduced))) return refuse({ code: 'referrer.device', rule: ONCE_A_DEVICE })
    const product = productOf(programme, null)
    if (!product.ok) return product
    const shop = await tx.get<StoreRecord>('shop', ask.source.store)
    const outside = areaRefusal(product.value, 'issue', shop)
    if (outside) return refuse(outside)
    const card = { product: product.value, waived: null, collectFrom: null }
    const { member } = await admitMember(world, tx, { programme, shop, now, joining: { ...ask, id }, card })
    return ok({ member: id, cardNumber: member.cardNumber })
  })
  if (done.ok) await settleDoings(world, done.value.member)
  return done
}

/**
 * What an earlier send of this reference made, if it made anything. A repeat of a join carries a phone code that is used
 * up by then, so it must be known before the code is looked at.
 */
export const joinedBefore = async (world: World, ask: Pick<JoinMember, 'scope' | 'reference'>): Promise<Joined | null> => {
  const known = await world.store.get<MemberRecord>('member', memberId(world, ask))
  return known ? { member: known._id, cardNumber: known.cardNumber } : null
}

const repeat = (known: MemberRecord, ask: JoinMember): Result<Joined> => {
  const reuse = (field: string, was: string, got: string): Result<Joined> =>
    refuse({ code: 'reference.reused', reference: ask.reference, field, was, got })
  if (known.phone !== ask.phone) return reuse('phone', 'another phone', 'this phone')
  if (known.joinedName !== ask.name) return reuse('name', known.joinedName, ask.name)
  if (known.source.scene !== ask.source.scene) return reuse('scene', known.source.scene ?? '', ask.source.scene ?? '')
  if (known.source.referrer !== ask.source.referrer) return reuse('referrer', known.source.referrer ?? '', ask.source.referrer ?? '')
  return ok({ member: known._id, cardNumber: known.cardNumber })
}

/** Who holds the identity or phone already; `own`: whether the asker may be told which card it is. */
export const holderOf = async (world: World, tx: Tx, ask: Holder): Promise<HeldBy | null> => {
  const identity = ask.identity === null ? null : await tx.get<UniqueRecord>('unique', identityName(ask.identity))
  const phone = ask.phone === null ? null : await tx.get<UniqueRecord>('unique', phoneName(world, ask.phone))
  if (identity) return { owner: identity.owner, own: true, by: 'identity', phoneOf: phone?.owner ?? null }
  return phone ? { owner: phone.owner, own: ask.phoneProved, by: 'phone', phoneOf: phone.owner } : null
}

export interface HeldBy {
  owner: string
  own: boolean
  by: 'phone' | 'identity'
  /** Who holds the phone that was asked with. */
  phoneOf: string | null
}

/** Refuses `member.exists`; the attempt stays on the list of duplicates, and so do two cards of one identity. */
export const exists = async <T>(
  tx: Tx,
  holder: HeldBy,
  ask: Pick<Attempt, 'scope' | 'reference' | 'store' | 'staff' | 'scene'>,
  now: number,
): Promise<Result<T>> => {
  const member = await memberNow(tx, holder.owner)
  if (!member) throw new Error(`a name is held by a member that does not exist`)
  const card = await tx.get<CardRecord>('card', member.cardNumber)
  if (card?.state === 'invited' && card.unit !== undefined && holder.own) {
    const unit = await tx.get<UnitRecord>('unit', card.unit)
    return refuse({ code: 'invite.waiting', unit: unit?.name ?? card.unit, rule: 'the invitation is answered first' })
  }
  const { scope, reference, store, staff, scene } = ask
  await noteAttempt(tx, { member: member._id, by: holder.by, scope, reference, store, staff, scene }, now)
  const other = holder.phoneOf === null ? null : await memberNow(tx, holder.phoneOf)
  if (other) await noteDuplicate(tx, member._id, other._id, ['identity'], now)
  return refuse({
    code: 'member.exists',
    cardTail: holder.own ? tailOf(member.cardNumber) : null,
    joinedAt: holder.own ? member.joinedAt : null,
  })
}
