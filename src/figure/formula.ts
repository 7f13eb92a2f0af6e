import { decimal, grouped } from './number'
import { money } from './money'

export interface EarnFormula {
  baseFen: number
  points: number
  perFen: number
  rounded: boolean
}

/** Ways to write points per yuan: a plain factor, a percentage, or, where neither is exact, the rule itself. */
export type FormulaText =
  | { kind: 'product'; base: string; factor: string; rounded: boolean }
  | { kind: 'rule'; base: string; perMoney: string; points: string; rounded: boolean }

function terminating(value: number): string | null {
  const text = String(Number(value.toPrecision(12)))
  return /^\d+(\.\d{1,2})?$/.test(text) ? text : null
}

/** Writes floor(base fen x points / perFen) the way a receipt would: 1,000 × 5%. */
export function formulaText(formula: EarnFormula, scale: number): FormulaText {
  const base = formula.baseFen % 100 === 0 ? grouped(formula.baseFen / 100) : decimal(formula.baseFen, 2)
  const perYuan = (formula.points * 100) / formula.perFen / 10 ** scale
  const factor = terminating(perYuan)
  const percent = terminating(perYuan * 100)
  if (perYuan >= 1 && factor) return { kind: 'product', base, factor, rounded: formula.rounded }
  if (perYuan < 1 && percent) return { kind: 'product', base, factor: `${percent}%`, rounded: formula.rounded }
  return {
    kind: 'rule',
    base: `¥${base}`,
    perMoney: money(formula.perFen),
    points: decimal(formula.points, scale),
    rounded: formula.rounded,
  }
}
