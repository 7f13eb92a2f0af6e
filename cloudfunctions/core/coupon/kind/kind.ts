import type * as z from 'zod'
import type { CouponTemplate, Words } from '../../../../types/programme'

export type TemplateOf<K extends CouponTemplate['kind']> = Extract<CouponTemplate, { kind: K }>

/** A line in a coupon's scope: pieces, and what is left of its price after what came before. */
export interface ScopedLine {
  index: number
  quantity: number
  leftFen: number
}

/** One kind of coupon: its name in the programme, its sentence, its arguments' shape, and what it takes off each line. */
export interface CouponKind<K extends CouponTemplate['kind']> {
  kind: K
  sentence: Words
  schema: z.ZodType<TemplateOf<K>>
  /** Fen off each of the lines, in their order; never more than is left of one. */
  off: (template: TemplateOf<K>, lines: readonly ScopedLine[]) => number[]
}

export const leftOf = (lines: readonly ScopedLine[]): number => lines.reduce((sum, { leftFen }) => sum + leftFen, 0)

/** The price of single pieces, line by line; pieces of a line that does not divide evenly differ by a fen at most. */
export const piecesOf = (lines: readonly ScopedLine[]): { at: number; priceFen: number }[] =>
  lines.flatMap(({ quantity, leftFen }, at) =>
    Array.from({ length: quantity }, (_, n) => ({
      at,
      priceFen: Math.floor(((n + 1) * leftFen) / quantity) - Math.floor((n * leftFen) / quantity),
    })),
  )

/** Sums what is taken off pieces by the line they lie in. */
export const byLine = (lines: readonly ScopedLine[], taken: readonly { at: number; offFen: number }[]): number[] =>
  lines.map((_, at) => taken.reduce((sum, one) => (one.at === at ? sum + one.offFen : sum), 0))
