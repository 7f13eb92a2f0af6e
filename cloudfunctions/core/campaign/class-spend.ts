import type { Programme } from '../../../types/programme'

export interface ClassSpend {
  id: string
  percent: number
  /** Its share of the budget, rounded down to whole fen; null: the campaign has no budget in money. */
  budgetFen: number | null
  spentFen: number
  over: boolean
}

/** What each class of resources has of a budget and had of it: 60, 30 and 10 of a hundred, say. Beyond it is a warning. */
export const classSpend = ({ resources }: Programme, budgetFen: number | null, spent: readonly { id: string; fen: number }[]): ClassSpend[] =>
  (resources?.classes ?? []).map(({ id, percent }) => {
    const own = budgetFen === null ? null : Math.floor((budgetFen * percent) / 100)
    const spentFen = spent.find((one) => one.id === id)?.fen ?? 0
    return { id, percent, budgetFen: own, spentFen, over: own !== null && spentFen > own }
  })
