import { whole } from '../../kernel'
import { earnSchemas } from '../../programme'
import type { EarnKind, Made } from './kind'

/** So many points for each of a number of orders or pieces. */
export const ofPieces = (id: string, points: number, pieces: number): Made => ({
  amount: whole(points * pieces),
  steps: [
    { kind: 'rule', by: id, before: pieces, after: points * pieces, ratio: { numerator: points, denominator: 1 } },
  ],
})

/** Points an order, whatever it costs. */
export const fixed: EarnKind<'fixed'> = {
  kind: 'fixed',
  sentence: { zh: '每单得 {points}', en: '{points} an order' },
  schema: earnSchemas.fixed,
  make: ({ id, points }) => ofPieces(id, points, 1),
}
