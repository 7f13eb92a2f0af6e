import type { Earned } from '../../../types/record'
import type { EarnRule, Programme, Wallet } from '../../../types/programme'
import { expiryOf } from '../kernel'

export interface EarnBase {
  /** Money received, in fen. */
  receivedFen: number
  paidAt: number
  /** The order that made the buyer a member. */
  joining: boolean
}

/**
 * What every earning rule makes of an order, zeros included, so that a member can be told why there is nothing.
 * floor(receivedFen x points / perFen), once an order and rule; BigInt keeps the product exact.
 */
export const earn = (programme: Programme, base: EarnBase): Earned[] =>
  programme.earn.map((rule) => {
    const wallet = walletOf(programme, rule.wallet)
    const earns = !base.joining || programme.join.joiningOrderEarns
    return {
      rule: rule.id,
      wallet: wallet.id,
      points: earns ? pointsOf(rule, base.receivedFen) : 0,
      expiresAt: expiryOf(base.paidAt, wallet.expiry, programme.zone),
    }
  })

/** Points of one rule for an amount, rounded down. */
export const pointsOf = (rule: Pick<EarnRule, 'points' | 'perFen'>, baseFen: number): number =>
  Number((BigInt(baseFen) * BigInt(rule.points)) / BigInt(rule.perFen))

/** A wallet the programme is known to have; a programme that names another is never published. */
export const walletOf = (programme: Programme, id: string): Wallet => {
  const wallet = programme.wallets.find((one) => one.id === id)
  if (!wallet) throw new Error(`programme ${programme.id} version ${String(programme.version)} has no wallet ${id}`)
  return wallet
}
