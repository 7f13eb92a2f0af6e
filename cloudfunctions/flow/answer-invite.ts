import { dayNumber, maskPhone, ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { cardEventRefusal, nextDate, productOfCard, validUntil } from '../core/member'
import { grantsOfCard, withGrants } from '../core/tier'
import type { InviteView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardRecord, EventRecord, MemberRecord, UniqueRecord, UnitRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { identityName, noteJoining, phoneName } from './admit-member'
import { doOnce, eventId } from './do-once'
import { inviteName } from './import-unit'
import { settleDoings } from './settle-sequel'
import { memberById, memberByIdentity, memberByPhone, type KnownMember } from './known-member'

export type InviteBy = { code: string } | { phone: string }

/** The person whose invitation it is, by its code or by a phone that was proved. Refuses `invite.unknown`. */
export const findInvite = async (world: World, by: InviteBy): Promise<Result<{ known: KnownMember; unit: UnitRecord }>> => {
  const unknown = { code: 'invite.unknown', field: 'code' in by ? 'code' : 'phone', rule: 'an invitation that waits' } as const
  const known = 'code' in by ? await byCode(world, by.code) : await memberByPhone(world, by.phone)
  const card = known && (await world.store.get<CardRecord>('card', known.member.cardNumber))
  if (!known || !card || card.state !== 'invited' || card.unit === undefined) return refuse(unknown)
  const unit = await world.store.get<UnitRecord>('unit', card.unit)
  return unit ? ok({ known, unit }) : refuse(unknown)
}

const byCode = async (world: World, code: string): Promise<KnownMember | null> => {
  const unique = await world.store.get<UniqueRecord>('unique', inviteName(world, code.toUpperCase()))
  return unique ? memberById(world, unique.owner) : null
}

/** What the person is shown before answering. */
export const viewInvite = async (world: World, by: InviteBy): Promise<Result<InviteView>> => {
  const found = await findInvite(world, by)
  if (!found.ok) return found
  const { known, unit } = found.value
  const programme = await world.programme()
  const { name, phone, cardNumber } = known.member
  return ok({
    unit: unit.name,
    name,
    phoneMasked: maskPhone(phone),
    cardTail: cardNumber.slice(-4),
    brand: programme.brand,
    terms: programme.join.terms,
  })
}

export interface ConfirmInvite {
  member: string
  identity: string
  reference: string
  name: string
  birthday: string | null
  marketing: boolean
}

export interface Confirmed {
  member: string
  cardNumber: string
}

/** The person's own word makes the card active; its term and card years begin now. Refuses `card.state`, `member.exists`. */
export const confirmInvite = async (world: World, ask: ConfirmInvite): Promise<Result<Confirmed>> => {
  const done = await confirm(world, ask)
  if (done.ok) await settleDoings(world, done.value.member)
  return done
}

const confirm = (world: World, ask: ConfirmInvite): Promise<Result<Confirmed>> => {
  const { member: id, reference, identity, name, birthday, marketing } = ask
  const asked = { name, birthday, marketing }
  const once = { member: id, reference, kind: 'invite' as const, asked, store: null, staff: null }
  return doOnce(world, once, async ({ member, account, cause, programme, now, tx }) => {
    const card = await tx.get<CardRecord>('card', member.cardNumber)
    const refusal = card && cardEventRefusal(card, 'confirm', now)
    if (!card || refusal) return refuse(refusal ?? { code: 'invite.unknown', field: 'code', rule: 'an invitation that waits' })
    const held = await tx.get<UniqueRecord>('unique', identityName(identity))
    if (held) return refuse({ code: 'member.exists', cardTail: null, joinedAt: null })
    const said = { name, birthday: birthday ?? member.birthday, identity, terms: programme.join.terms.version }
    const due = nextDate({ ...member, ...said }, dayNumber(now, programme.zone), programme.zone)
    const stageDue = dayNumber(now, programme.zone)
    const changed: MemberRecord = { ...member, ...said, marketing: { agreed: marketing, at: now }, occasionDue: due, stageDue }
    const until = validUntil(productOfCard(programme, card), now, programme.zone)
    const grants = grantsOfCard(programme, card)
    const { account: numbered } = postMoves(account, { ...cause, kind: 'accrual' }, [])
    return ok({
      account: withGrants({ ...numbered, cardFrom: now }, grants, now),
      entries: [],
      detail: { ...answered(card), action: 'confirm', state: 'active', validUntil: until, grants },
      member: changed,
      answer: () => ({ member: member._id, cardNumber: member.cardNumber }),
      write: async (writing) => {
        await writing.put<CardRecord>('card', { ...card, state: 'active', since: now, validUntil: until })
        await writing.insert<UniqueRecord>('unique', { _id: identityName(identity), owner: member._id })
        await noteJoining(writing, programme, changed, now)
      },
    })
  })
}

const answered = ({ unit = '', number }: CardRecord): { unit: string; number: string } => ({ unit, number })

/** What an earlier send of this reference did; a repeat carries a phone code that is used up by then. */
export const confirmedBefore = async (world: World, identity: string, reference: string): Promise<Confirmed | null> => {
  const known = await memberByIdentity(world, identity)
  const event = known && (await world.store.get<EventRecord>('event', eventId({ member: known.member._id, reference })))
  return event?.kind === 'invite' && known ? { member: known.member._id, cardNumber: known.member.cardNumber } : null
}

/** The person does not want it: the card ends, name and phone are forgotten, the phone is free. */
export const declineInvite = (world: World, member: string, reference: string): Promise<Result<{ declined: true }>> => {
  const once = { member, reference, kind: 'invite' as const, asked: {}, store: null, staff: null }
  return doOnce(world, once, async ({ member: person, account, cause, now, tx }) => {
    const card = await tx.get<CardRecord>('card', person.cardNumber)
    const refusal = card && (card.state === 'invited' ? null : cardEventRefusal(card, 'confirm', now))
    if (!card || refusal) return refuse(refusal ?? { code: 'invite.unknown', field: 'code', rule: 'an invitation that waits' })
    const { phone } = person
    return ok({
      account: postMoves(account, { ...cause, kind: 'accrual' }, []).account,
      entries: [],
      detail: { ...answered(card), action: 'decline', state: 'cancelled', validUntil: card.validUntil },
      member: { ...person, name: '', joinedName: '', phone: null, phoneTail: null },
      answer: () => ({ declined: true as const }),
      write: async (writing) => {
        await writing.put<CardRecord>('card', { ...card, state: 'cancelled', since: now, reason: 'declined' })
        if (phone !== null) await writing.remove('unique', phoneName(world, phone))
      },
    })
  })
}
