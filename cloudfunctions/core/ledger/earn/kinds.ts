import type { EarnRule } from '../../../../types/programme'
import { fixed } from './fixed'
import type { Made } from './kind'
import { perAmount } from './per-amount'
import { perQuantity } from './per-quantity'
import { perVisit } from './per-visit'
import type { Sheet } from './sheet'
import { stepped } from './stepped'

/** All kinds of earning rules. */
export const earnKinds = [perAmount, fixed, perQuantity, perVisit, stepped]

export const make = (rule: EarnRule, sheet: Sheet): Made => {
  switch (rule.kind) {
    case 'perAmount':
      return perAmount.make(rule, sheet)
    case 'fixed':
      return fixed.make(rule, sheet)
    case 'perQuantity':
      return perQuantity.make(rule, sheet)
    case 'perVisit':
      return perVisit.make(rule, sheet)
    case 'stepped':
      return stepped.make(rule, sheet)
  }
}
