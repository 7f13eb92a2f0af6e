import { earnInFull, nameOfStep, saysItself, type EarnBase } from '../core/ledger'
import type { PreviewRule } from '../../types/contract'
import type { Programme } from '../../types/programme'
import { formulaOf } from './formula'

/** Rules that give something of the order to a wallet, or would but for what their steps say. */
export const rulesSaid = (programme: Programme, order: EarnBase, wallet: string): PreviewRule[] =>
  earnInFull(programme, order)
    .filter((earned) => earned.wallet === wallet && (earned.points > 0 || earned.steps.some(({ kind }) => kind === 'cap')))
    .map((earned) => ({
      name: programme.earn.find(({ id }) => id === earned.rule)?.name ?? { zh: earned.rule, en: earned.rule },
      points: earned.points,
      formula: saysItself(earned) ? formulaOf(programme, earned.rule, order.receivedFen) : null,
      steps: earned.steps.map(({ by, ...step }) => ({ ...step, name: nameOfStep(programme, { ...step, by }) })),
    }))
