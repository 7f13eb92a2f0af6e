import type { Condition, EarnRule, Multiplier, Programme, Ratio, Wallet } from '../../../../types/programme'
import { compileQuery, type CompiledQuery } from './compile'
import { countedPer } from './count'
import { multipliersOf } from './multipliers-of'
import { rivalsOf } from './to-post'
import { walletOf } from './wallet'

/** One rule, laid out for many orders. */
export interface PlannedRule {
  rule: EarnRule
  wallet: Wallet
  when: CompiledQuery | null
  lines: CompiledQuery | null
  /** Its points count in periods. */
  counted: boolean
  /** Places of the rules that may stand in for it. */
  rivals: readonly number[]
  /** Of which orders its wallet holds back what they earn; null: of all, where it holds anything back. */
  held: CompiledQuery | null
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

const compiled = (condition: Condition | undefined): CompiledQuery | null => (condition === undefined ? null : compileQuery(condition))

const planRule = (programme: Programme, rule: EarnRule): PlannedRule => {
  const wallet = walletOf(programme, rule.wallet)
  return {
    rule,
    wallet,
    when: compiled(rule.when),
    lines: compiled('lines' in rule ? rule.lines : undefined),
    counted: countedPer(rule).length > 0,
    rivals: rivalsOf(rule, programme.earn),
    held: compiled(wallet.hold?.when),
  }
}

const layOut = (programme: Programme): Plan => ({
  rules: programme.earn.map((rule) => planRule(programme, rule)),
  wallets: programme.wallets.map(({ id }) => ({
    rules: programme.earn.flatMap(({ wallet }, index) => (wallet === id ? [index] : [])),
    exclusive: programme.earn.some((rule) => rule.wallet === id && (rule.group !== undefined || rule.excludes !== undefined)),
    multipliers: multipliersOf(programme)
      .filter(({ wallet, on }) => wallet === id && on !== 'activities')
      .map((multiplier) => ({ multiplier, when: compiled(multiplier.when) })),
    factors: new Map(),
  })),
})
