import { ok, refuse, tailOf } from '../core/kernel'
import { cardNumber, join } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { MemberRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'

export interface JoinMember {
  reference: string
  /** Who sends the reference: two strangers may choose the same one. */
  scope: string
  identity: string | null
  phone: string | null
  /** The phone was proved by WeChat, so its owner may be told which card it opened. */
  phoneProved: boolean
  name: string
  source: MemberRecord['source']
  marketing: boolean
}

export interface Joined {
  member: string
  cardNumber: string
}

const CARD_TRIES = 16

/**
 * Makes a member: one phone, one identity, one card each, all in one commit. The same reference again hears the same
 * answer, with another phone, name or scene it is `reference.reused`. A phone or identity that already has a card: `member.exists`.
 */
export const joinMember = async (world: World, ask: JoinMember): Promise<Result<Joined>> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const id = memberId(world, ask)
  return world.store.transact(async (tx) => {
    const known = await tx.get<MemberRecord>('member', id)
    if (known) return repeat(known, ask)
    const holder = await holderOf(world, tx, ask)
    if (holder) return exists(tx, holder, ask)
    const number = await freeCardNumber(world, tx, programme, id)
    const { member, account } = join(programme, { ...ask, id, cardNumber: number }, now)
    await tx.insert('member', member)
    await tx.insert('account', account)
    for (const name of namesOf(world, member)) await tx.insert<UniqueRecord>('unique', { _id: name, owner: id })
    return ok({ member: id, cardNumber: number })
  })
}

/**
 * What an earlier send of this reference made, if it made anything. A repeat of a join carries a phone code that is used
 * up by then, so it must be known before the code is looked at.
 */
export const joinedBefore = async (world: World, ask: Pick<JoinMember, 'scope' | 'reference'>): Promise<Joined | null> => {
  const known = await world.store.get<MemberRecord>('member', memberId(world, ask))
  return known ? { member: known._id, cardNumber: known.cardNumber } : null
}

/** Computable from who asked and the reference, so that a repeat finds what it made. */
const memberId = (world: World, { scope, reference }: Pick<JoinMember, 'scope' | 'reference'>): string =>
  `m${world.keys.digest(`member:${scope}:${reference}`).slice(0, 20)}`

export const phoneName = (world: World, phone: string): string => `phone:${world.keys.sign('phone', phone)}`
export const identityName = (identity: string): string => `identity:${identity}`
export const cardName = (number: string): string => `card:${number}`

/** Every name under which a member can be found: card, phone and identity. */
export const namesOf = (world: World, member: MemberRecord): string[] => [
  cardName(member.cardNumber),
  ...(member.phone === null ? [] : [phoneName(world, member.phone)]),
  ...(member.identity === null ? [] : [identityName(member.identity)]),
]

const repeat = (known: MemberRecord, ask: JoinMember): Result<Joined> => {
  const reuse = (field: string, was: string, got: string): Result<Joined> =>
    refuse({ code: 'reference.reused', reference: ask.reference, field, was, got })
  if (known.phone !== ask.phone) return reuse('phone', 'another phone', 'this phone')
  if (known.joinedName !== ask.name) return reuse('name', known.joinedName, ask.name)
  if (known.source.scene !== ask.source.scene) return reuse('scene', known.source.scene ?? '', ask.source.scene ?? '')
  return ok({ member: known._id, cardNumber: known.cardNumber })
}

const holderOf = async (world: World, tx: Tx, ask: JoinMember): Promise<{ owner: string; own: boolean } | null> => {
  const identity = ask.identity === null ? null : await tx.get<UniqueRecord>('unique', identityName(ask.identity))
  if (identity) return { owner: identity.owner, own: true }
  const phone = ask.phone === null ? null : await tx.get<UniqueRecord>('unique', phoneName(world, ask.phone))
  return phone ? { owner: phone.owner, own: ask.phoneProved } : null
}

const exists = async (tx: Tx, holder: { owner: string; own: boolean }, ask: JoinMember): Promise<Result<Joined>> => {
  const member = await tx.get<MemberRecord>('member', holder.owner)
  if (!member) throw new Error(`the name of ${ask.scope} is held by a member that does not exist`)
  return refuse({
    code: 'member.exists',
    cardTail: holder.own ? tailOf(member.cardNumber) : null,
    joinedAt: holder.own ? member.joinedAt : null,
  })
}

const freeCardNumber = async (world: World, tx: Tx, programme: Programme, id: string): Promise<string> => {
  for (let n = 0; n < CARD_TRIES; n += 1) {
    const number = cardNumber(programme.card, world.keys.digest(`card:${id}`), n)
    if (!(await tx.get('unique', cardName(number)))) return number
  }
  throw new Error(`no free card number after ${String(CARD_TRIES)} tries: the programme's card.digits are too few`)
}
