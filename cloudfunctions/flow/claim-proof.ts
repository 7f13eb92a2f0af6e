import { ok, refuse } from '../core/kernel'
import { CODE_VALID_SECONDS, codeDigits, codeStep, codeText } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { NonceRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Digits kept in mind long enough that none is taken twice, and that an old one is told as old. */
const OLD_STEPS = 14

export interface Proof {
  member: string
  /** Six digits, as the member reads them out or a scanner does. */
  digits: string
}

/**
 * That the member is there: the six digits that the app shows now, or those before. They authorise one thing, once.
 * Answers what is to be written in the same commit. Refuses `code.wrong`, `code.expired`, `code.used`.
 */
export const claimProof = async (world: World, tx: Tx, { member, digits }: Proof, now: number): Promise<Result<(tx: Tx) => Promise<void>>> => {
  const step = codeStep(now)
  const shownAt = (age: number): boolean => codeDigits(world.keys.sign('memberCode', codeText(member, step - age))) === digits
  const age = [0, 1].find(shownAt)
  if (age === undefined) {
    const old = Array.from({ length: OLD_STEPS }, (_, index) => index + 2).some(shownAt)
    return old
      ? refuse({ code: 'code.expired', validSeconds: CODE_VALID_SECONDS })
      : refuse({ code: 'code.wrong', rule: 'the six digits that the member sees on the phone now' })
  }
  const _id = `proof:${member}:${String(step - age)}`
  if (await tx.get<NonceRecord>('nonce', _id)) return refuse({ code: 'code.used', validSeconds: CODE_VALID_SECONDS })
  return ok((commit) => commit.insert<NonceRecord>('nonce', { _id, expiresAt: now + 2 * CODE_VALID_SECONDS * 1000 }))
}
