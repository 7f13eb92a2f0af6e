import { cardNumber, completeness, IMPORTED, issueCard, join, numbersOf, type Joining } from '../core/member'
import { withCard } from '../core/tier'
import { noteHappening } from './note-happening'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CardProduct, Programme } from '../../types/programme'
import type { AccountRecord, CardRecord, MemberRecord, StoreRecord, UniqueRecord } from '../../types/record'
import { noteDoing } from './sequel'

export interface Admission {
  programme: Programme
  shop: StoreRecord | null
  now: number
  joining: Omit<Joining, 'cardNumber'>
  card: { product: CardProduct; waived: string | null; collectFrom: number | null }
  /** The group unit that names a person who has not agreed to anything yet: the card is free and only invited. */
  unit?: string
  /** Old records: since when the person is a member, and the number of the old card, which leads here too. */
  imported?: { joinedAt: number; oldCard: string | null }
}

export interface Admitted {
  member: MemberRecord
  account: AccountRecord
  card: CardRecord
}

const CARD_TRIES = 16

/**
 * Writes a new member with account, main card and the names they are found by. The caller has made sure, in the same
 * transaction, that neither phone nor identity belongs to anybody.
 */
export const admitMember = async (world: World, tx: Tx, admission: Admission): Promise<Admitted> => {
  const { programme, now, joining, card: issuing } = admission
  const number = await freeCardNumber(world, tx, admission, joining.id)
  const since = admission.imported?.joinedAt ?? now
  const joined = join(programme, { ...joining, cardNumber: number }, since)
  const { product, ...terms } = issuing
  const own = { number, member: joining.id, role: 'main', holder: null, store: joining.source.store } as const
  const issued = issueCard(product, { ...own, ...terms, reference: joining.reference }, now, programme.zone)
  const { member, card, ...made } = entered({ ...joined, card: issued }, admission)
  const account = withCard(programme, made.account, card, since)
  await tx.insert('member', member)
  await tx.insert('account', account)
  await tx.insert('card', card)
  for (const name of namesOf(world, member)) await tx.insert<UniqueRecord>('unique', { _id: name, owner: member._id })
  // Who is only invited has not joined, and who is imported joined long ago.
  if (admission.unit === undefined && !admission.imported) {
    await noteJoining(tx, programme, member, now)
    await noteHappening(world, tx, { on: 'joined', member: member._id, value: null, at: now })
    if (member.stage) await noteHappening(world, tx, { on: 'stage', member: member._id, value: member.stage.id, at: now })
  }
  return { member, account, card }
}

/** Coupons that joining brings, and a form that left nothing out. */
export const noteJoining = async (tx: Tx, programme: Programme, member: MemberRecord, now: number): Promise<void> => {
  await noteDoing(tx, programme, { kind: 'join', member: member._id }, now)
  const { missing } = completeness(programme, member)
  if (missing.length === 0) await noteDoing(tx, programme, { kind: 'profile', member: member._id }, now)
}

const entered = (made: Admitted, { unit, imported }: Admission): Admitted => {
  if (unit) return invited(made, unit)
  if (!imported) return made
  const { oldCard } = imported
  return { ...made, member: { ...made.member, terms: IMPORTED, ...(oldCard === null ? {} : { oldCard }) } }
}

const invited = (made: Admitted, unit: string): Admitted => ({
  ...made,
  member: { ...made.member, ...notYet(made.member), terms: '', unit },
  card: { ...made.card, state: 'invited', collectFrom: null, fee: { fen: 0, waived: null }, unit },
})

const notYet = ({ stage }: MemberRecord): Pick<MemberRecord, 'stage' | 'stageDue'> =>
  stage ? { stage: { ...stage, id: 'potential' }, stageDue: null } : {}

/** A number that no card has or had; `seed` makes it, so a retried transaction draws the same one. */
export const freeCardNumber = async (
  world: World,
  tx: Tx,
  { programme, shop, card: { product } }: Pick<Admission, 'programme' | 'shop'> & { card: { product: CardProduct } },
  seed: string,
): Promise<string> => {
  const numbers = numbersOf(programme.card, product, shop, world.keys.digest(`store:${shop?._id ?? ''}`))
  for (let n = 0; n < CARD_TRIES; n += 1) {
    const number = cardNumber(numbers, world.keys.digest(`card:${seed}`), n)
    if (!(await tx.get('unique', cardName(number)))) return number
  }
  throw new Error(`no free card number after ${String(CARD_TRIES)} tries: the digits of ${product.id} are too few`)
}

/** Computable from who asked and the reference, so that a repeat finds what it made. */
export const memberId = (world: World, { scope, reference }: { scope: string; reference: string }): string =>
  `m${world.keys.digest(`member:${scope}:${reference}`).slice(0, 20)}`

export const phoneName = (world: World, phone: string): string => `phone:${world.keys.sign('phone', phone)}`
export const identityName = (identity: string): string => `identity:${identity}`
export const cardName = (number: string): string => `card:${number}`
/** One device shows itself once to whoever introduces: a row of cards made on one phone is one friend, not many. */
export const introducedName = ({ referrer, device }: MemberRecord['source']): string | null =>
  referrer === undefined || device === undefined ? null : `introduced:${referrer}:${device}`

/** Every name under which a member can be found: card, old card, phone and identity, and as whose friend on which device. */
export const namesOf = (world: World, member: MemberRecord): string[] => [
  cardName(member.cardNumber),
  ...(member.oldCard === undefined ? [] : [cardName(member.oldCard)]),
  ...(member.phone === null ? [] : [phoneName(world, member.phone)]),
  ...(member.identity === null ? [] : [identityName(member.identity)]),
  ...[introducedName(member.source)].flatMap((name) => name ?? []),
]
