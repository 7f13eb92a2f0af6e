import type { EarnRule } from '../../../../types/programme'
import type { Agreement } from './agreement'

/** Whole points a fen; more is a slip of decimal places (100 a fen are 10,000 points for ¥1). */
const POINTS_PER_FEN_AT_MOST = 100

/** A rate beyond reason fills balances that no later correction takes back without debt. */
export const sensibleRate: Agreement = {
  needs: ['earn.*', 'wallets.*.id', 'wallets.*.scale'],
  faults: ({ earn, wallets }) =>
    earn.flatMap((rule, index) => {
      if (!('points' in rule) || !('perFen' in rule)) return []
      const unit = 10 ** (wallets.find(({ id }) => id === rule.wallet)?.scale ?? 0)
      const rate = rule.points / unit / rule.perFen
      return rate <= POINTS_PER_FEN_AT_MOST
        ? []
        : [{
            path: `$.earn[${String(index)}].points`,
            rule: 'earn.rate',
            valid: `${String(POINTS_PER_FEN_AT_MOST)} points a fen at most`,
            got: `${String(Number(rate.toFixed(4)))} points a fen`,
          }]
    }),
}

const effect = (rule: EarnRule): string => JSON.stringify(Object.entries(rule).filter(([key]) => key !== 'id').sort())

/** Two rules equal in all but their id are one rule pasted twice: every order would earn double. */
export const differentRules: Agreement = {
  needs: ['earn.*'],
  faults: ({ earn }) => {
    const effects = earn.map(effect)
    return effects.flatMap((one, index) => {
      const first = effects.indexOf(one)
      return first === index
        ? []
        : [{
            path: `$.earn[${String(index)}]`,
            rule: 'earn.repeated',
            valid: `a rule that differs from ${earn[first]?.id ?? ''} in more than its id`,
            got: earn[index]?.id,
          }]
    })
  },
}
