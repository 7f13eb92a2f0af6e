import type { ExchangeRules, TelephoneProof } from '../../../types/programme'
import type { MemberRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

/** What a caller said of themselves. */
export interface SaidIdentity {
  phone?: string
  card?: string
  birthday?: string
}

type Field = keyof SaidIdentity

const asks: Readonly<Record<Exclude<TelephoneProof, 'appDigits'>, readonly [Field, Field]>> = {
  phoneAndBirthday: ['phone', 'birthday'],
  cardAndBirthday: ['card', 'birthday'],
  cardAndPhone: ['card', 'phone'],
}

const kinds = Object.keys(asks) as (keyof typeof asks)[]

/** Where a programme does not say. */
export const usualProofs: readonly TelephoneProof[] = ['appDigits']

/** Refuses `exchange.proof` with what would do where the programme does not take this proof. */
export const proofTaken = ({ telephone = [...usualProofs] }: Pick<ExchangeRules, 'telephone'>, proof: TelephoneProof): Result<TelephoneProof> =>
  telephone.includes(proof) ? ok(proof) : refuse({ code: 'exchange.proof', proof, takes: telephone })

/**
 * Which proof it makes that a caller said what the record holds. Which of the two differs is not told: whoever asks for
 * another's gift would learn by it. Refuses `exchange.proof` and `exchange.identity`.
 */
export const identityProved = (
  rules: Pick<ExchangeRules, 'telephone'>,
  { phone, cardNumber: card, birthday }: Pick<MemberRecord, 'phone' | 'cardNumber' | 'birthday'>,
  said: SaidIdentity,
): Result<TelephoneProof> => {
  const told = (Object.keys(said) as Field[]).sort()
  const proof = kinds.find((kind) => [...asks[kind]].sort().join() === told.join())
  if (proof === undefined) return refuse({ code: 'input.invalid', field: 'identity', rule: 'two of phone, card and birthday' })
  const taken = proofTaken(rules, proof)
  if (!taken.ok) return taken
  const held = { phone, card, birthday }
  return asks[proof].every((field) => held[field] !== null && held[field] === said[field]) ? ok(proof) : refuse({ code: 'exchange.identity', proof })
}
