import { earnSchemas } from '../../programme'
import { ofPieces } from './fixed'
import { chosen, type EarnKind } from './kind'

/** Points a piece of the lines chosen. */
export const perQuantity: EarnKind<'perQuantity'> = {
  kind: 'perQuantity',
  sentence: { zh: '每件得 {points}', en: '{points} a piece' },
  schema: earnSchemas.perQuantity,
  make: ({ id, points, lines }, sheet) =>
    ofPieces(id, points, chosen(lines, sheet).reduce((sum, { quantity }) => sum + quantity, 0)),
}
