import { earnSchemas } from '../../programme'
import { chosen } from './condition'
import { ofPieces } from './fixed'
import type { EarnKind } from './kind'

/** Points a piece of the lines chosen. */
export const perQuantity: EarnKind<'perQuantity'> = {
  kind: 'perQuantity',
  sentence: { zh: '每件得 {points}', en: '{points} a piece' },
  schema: earnSchemas.perQuantity,
  make: (rule, sheet) =>
    ofPieces(rule.id, rule.points, chosen(rule, sheet).reduce((sum, { quantity }) => sum + quantity, 0)),
}
