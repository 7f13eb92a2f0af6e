import type * as z from 'zod'
import type { EarnRule, Words } from '../../../../types/programme'
import type { EarnStep } from '../../../../types/record'
import type { Fraction } from '../../kernel'
import type { Sheet } from './sheet'

export type RuleOf<K extends EarnRule['kind']> = Extract<EarnRule, { kind: K }>

/** What a rule makes of an order before it is multiplied, capped and rounded: exact, with the steps that led to it. */
export interface Made {
  amount: Fraction
  steps: EarnStep[]
}

/** One way of earning: its name in the programme, its sentence with holes, its arguments' shape, and its function. */
export interface EarnKind<K extends EarnRule['kind']> {
  kind: K
  sentence: Words
  schema: z.ZodType<RuleOf<K>>
  make: (rule: RuleOf<K>, sheet: Sheet) => Made
}
