import type { StoredValueRules } from '../../../types/programme'
import type { StoredParts } from '../../../types/record'
import { shareAt } from '../kernel'

export const totalOf = ({ realFen, bonusFen }: StoredParts): number => realFen + bonusFen

/**
 * What an amount is taken from, of a balance that has it. `realFirst`: real money, then bonus. `proportional`: the bonus's
 * share rounded down, the rest real money, which may not go below nothing: then bonus makes up for it.
 */
export const takenFrom = (balance: StoredParts, amountFen: number, spend: StoredValueRules['spend']): StoredParts => {
  if (spend === 'realFirst') {
    const realFen = Math.min(balance.realFen, amountFen)
    return { realFen, bonusFen: amountFen - realFen }
  }
  const bonusFen = shareAt(balance.bonusFen, amountFen, totalOf(balance))
  const realFen = Math.min(balance.realFen, amountFen - bonusFen)
  return { realFen, bonusFen: amountFen - realFen }
}

/**
 * What of a payment's parts goes back when `returnedFen` of it went back before and `refundFen` more goes now: real money
 * by its share rounded down, so that all returns together give each part back to the fen.
 */
export const returnedTo = (paid: StoredParts, returnedFen: number, refundFen: number): StoredParts => {
  const total = totalOf(paid)
  const realFen = shareAt(paid.realFen, returnedFen + refundFen, total) - shareAt(paid.realFen, returnedFen, total)
  return { realFen, bonusFen: refundFen - realFen }
}
