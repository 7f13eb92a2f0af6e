import { ok, refuse } from '../core/kernel'
import {
  cardNumberHolds,
  CODE_DIGITS_AT_LEAST,
  CODE_VALID_SECONDS,
  codeDigits,
  codeStep,
  codeText,
  lostRefusal,
  splitCode,
} from '../core/member'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberByCard, memberById, memberByPhone, type KnownMember } from './known-member'

const PHONE = /^1[3-9]\d{9}$/

/** How many members with one phone tail a clerk is shown. */
export const FOUND_AT_MOST = 20

/**
 * By full card number, that of an old card included. Refuses `card.mistyped` (check digit) for one that is nobody's,
 * `member.unknown`, and `card.lost` for a number that is dead: only the new one leads to its member.
 */
export const findByCard = async (world: World, field: string, number: string): Promise<Result<KnownMember>> => {
  const [found, card] = await Promise.all([memberByCard(world, number), world.store.get<CardRecord>('card', number)])
  // A sub-card may have a phone number for its number, and old cards were numbered by other rules.
  if (!found && !cardNumberHolds(number) && !PHONE.test(number)) {
    return refuse({ code: 'card.mistyped', field, rule: 'a card number whose last digit is its check digit' })
  }
  if (card?.state === 'lost') return refuse(lostRefusal(card))
  return found ? ok(found) : refuse({ code: 'member.unknown', field, rule: 'the card number of a member of this chain' })
}

/** By full phone number, a sub-card's included. Refuses `member.unknown`. */
export const findByPhone = async (world: World, field: string, phone: string): Promise<Result<KnownMember>> => {
  const found = await memberByPhone(world, phone)
  return found ? ok(found) : refuse({ code: 'member.unknown', field, rule: 'the phone number of a member of this chain' })
}

/**
 * By the member code on a phone: card number and six digits of the current or the last step. Refuses `code.wrong`
 * where the digits belong to no step of late, `code.expired` where they did within the last quarter of an hour.
 */
export const findByCode = async (world: World, field: string, code: string): Promise<Result<KnownMember>> => {
  const parts = splitCode(code)
  if (!parts) return refuse({ code: 'code.wrong', rule: `a member code of ${String(CODE_DIGITS_AT_LEAST)} digits or more` })
  const found = await findByCard(world, field, parts.cardNumber)
  if (!found.ok) return found
  const step = codeStep(world.clock.now())
  const digitsAt = (age: number): string =>
    codeDigits(world.keys.sign('memberCode', codeText(found.value.member._id, step - age)))
  if ([0, 1].some((age) => digitsAt(age) === parts.digits)) return found
  const old = Array.from({ length: 14 }, (_, index) => index + 2).some((age) => digitsAt(age) === parts.digits)
  return old
    ? refuse({ code: 'code.expired', validSeconds: CODE_VALID_SECONDS })
    : refuse({ code: 'code.wrong', rule: 'the code that the member sees on the phone now' })
}

/** By the last four digits of the phone; several may share them. */
export const findByTail = async (world: World, tail: string): Promise<{ found: KnownMember[]; more: boolean }> => {
  const page = await world.store.find<MemberRecord>('member', { eq: { phoneTail: tail }, limit: FOUND_AT_MOST })
  const found = await Promise.all(page.items.map(({ _id }) => memberById(world, _id)))
  // Two of them may have been merged into one.
  const once = new Map(found.flatMap((known) => (known ? [[known.member._id, known] as const] : [])))
  return { found: [...once.values()], more: page.next !== null }
}
