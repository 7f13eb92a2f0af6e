import type { CardProduct } from '../../../../types/programme'
import type { JoinForm } from '../../../../types/record'
import type { Result } from '../../../../types/result'
import { ok, refuse } from '../../kernel'
import { birthdayIn } from '../birthday'
import { fastTrackOf } from '../card'

const DAY_MS = 86_400_000

/** What a shopper or clerk says about the card. */
export interface AskedTerms {
  fastTrack: string | null
  waived: string | null
}

export interface CardTerms extends AskedTerms {
  /** Null: at once. */
  collectFrom: number | null
}

const isBirthday = ({ birthday }: JoinForm, today: string): boolean =>
  birthday !== null && today.slice(5) === birthdayIn(birthday, Number(today.slice(0, 4)))

/** A birthday that is today speaks for itself. */
const fastTrackFor = (product: CardProduct, asked: string | null, form: JoinForm, today: string): string | null =>
  asked ?? (isBirthday(form, today) ? product.fastTrack?.find(({ proof }) => proof === 'birthday')?.id : undefined) ?? null

/**
 * On which terms a card is given: what skips the days of waiting and the fee, or the fee alone. `from`: when the waiting
 * began. Refuses `card.waiver` for a reason that the product does not have, `fastTrack.unproved` for a birthday that is
 * not today.
 */
export const cardTerms = (
  product: CardProduct,
  asked: AskedTerms,
  { form, today, from }: { form: JoinForm; today: string; from: number },
): Result<CardTerms> => {
  const fastTrack = fastTrackFor(product, asked.fastTrack, form, today)
  if (fastTrack !== null) {
    const reason = fastTrackOf(product, fastTrack)
    if (!reason) return refuse(unknownReason('fastTrack', fastTrack, product.fastTrack))
    if (reason.proof === 'birthday' && !isBirthday(form, today)) {
      return refuse({ code: 'fastTrack.unproved', reason: fastTrack, birthday: form.birthday ?? '', today })
    }
    return ok({ fastTrack, waived: fastTrack, collectFrom: null })
  }
  const waivers = product.fee?.waivers
  if (asked.waived !== null && !waivers?.some(({ id }) => id === asked.waived)) {
    return refuse(unknownReason('waived', asked.waived, waivers))
  }
  const days = product.collectAfterDays
  return ok({ fastTrack: null, waived: asked.waived, collectFrom: days === undefined ? null : from + days * DAY_MS })
}

const unknownReason = (field: string, reason: string, known: readonly { id: string }[] = []) =>
  ({ code: 'card.waiver', field, reason, known: known.map(({ id }) => id).join(', ') }) as const
