import { earnInFull, nameOfStep, saysItself, type EarnBase } from '../core/ledger'
import type { PreviewRule } from '../../types/contract'
import type { Programme } from '../../types/programme'
import { formulaOf } from './formula'
import { standsBack, stoodBackFor } from './stood-back'

/**
 * Rules that give something of the order to a wallet, or would but for what their steps say. Those that stand back for
 * another are told with that one.
 */
export const rulesSaid = (programme: Programme, order: EarnBase, wallet: string): PreviewRule[] => {
  const all = earnInFull(programme, order)
  return all
    .filter((earned) => earned.wallet === wallet && (earned.points > 0 || (earned.steps.some(({ kind }) => kind === 'cap') && !standsBack(earned))))
    .map((earned) => ({
      name: programme.earn.find(({ id }) => id === earned.rule)?.name ?? { zh: earned.rule, en: earned.rule },
      points: earned.points,
      formula: saysItself(earned) ? formulaOf(programme, earned.rule, order.receivedFen) : null,
      steps: earned.steps.map(({ by, ...step }) => ({ ...step, name: nameOfStep(programme, { ...step, by }) })),
      ...stoodBackFor(programme, earned.rule, all),
    }))
}
