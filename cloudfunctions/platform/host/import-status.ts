import type { ImportRefusals } from '../../../types/refusal/import'

/** The HTTP status of each refusal about files. */
export const file: Readonly<Record<keyof ImportRefusals, number>> = {
  'import.dates': 422,
  'import.how': 422,
  'import.mapping': 422,
  'import.notTable': 415,
  'import.pieces': 409,
  'import.state': 409,
  'import.tooLarge': 413,
  'import.tooLong': 413,
  'import.unknown': 404,
  'export.tooLong': 413,
  'export.unfinished': 409,
  'export.unknown': 404,
}
