import type { EarnRule, Multiplier, Programme, Ratio, Wallet } from '../../../../types/programme'
import { compileQuery, type CompiledQuery } from './compile'
import { countedPer } from './count'
import { multipliersOf } from './multipliers-of'
import { walletOf } from './wallet'

/** One rule, laid out for many orders. */
export interface PlannedRule {
  rule: EarnRule
  wallet: Wallet
  when: CompiledQuery | null
  lines: CompiledQuery | null
  /** Its points count in periods. */
  counted: boolean
}

export interface PlannedMultiplier {
  multiplier: Multiplier
  when: CompiledQuery | null
}

/** A wallet with the places of its rules in the programme. */
export interface PlannedWallet {
  rules: readonly number[]
  /** Only some of its rules may act together. */
  exclusive: boolean
  multipliers: readonly PlannedMultiplier[]
  /** By which multipliers are open (a bit each): what they make together; null where plain numbers do not hold it. */
  factors: Map<number, Ratio | null>
}

export interface Plan {
  rules: readonly PlannedRule[]
  wallets: readonly PlannedWallet[]
}

/** A published programme never changes, so it is laid out once, for as long as somebody holds it. */
const plans = new WeakMap<Programme, Plan>()

export const planOf = (programme: Programme): Plan => {
  const known = plans.get(programme)
  if (known) return known
  const plan = layOut(programme)
  plans.set(programme, plan)
  return plan
}

const layOut = (programme: Programme): Plan => ({
  rules: programme.earn.map((rule) => ({
    rule,
    wallet: walletOf(programme, rule.wallet),
    when: rule.when === undefined ? null : compileQuery(rule.when),
    lines: 'lines' in rule && rule.lines !== undefined ? compileQuery(rule.lines) : null,
    counted: countedPer(rule).length > 0,
  })),
  wallets: programme.wallets.map(({ id }) => ({
    rules: programme.earn.flatMap(({ wallet }, index) => (wallet === id ? [index] : [])),
    exclusive: programme.earn.some((rule) => rule.wallet === id && (rule.group !== undefined || rule.excludes !== undefined)),
    multipliers: multipliersOf(programme)
      .filter(({ wallet, on }) => wallet === id && on !== 'activities')
      .map((multiplier) => ({ multiplier, when: multiplier.when === undefined ? null : compileQuery(multiplier.when) })),
    factors: new Map(),
  })),
})
