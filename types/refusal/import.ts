/** Refusals about files that are brought in or given out. */

export interface ImportRefusals {
  'import.dates': { samples: string; rule: string }
  'import.how': { field: string; rule: string }
  'import.mapping': { field: string; rule: string }
  /** `looks`: what the bytes are instead: `png`, `jpeg`, `gif`, `pdf`, `xls`, `zip`, `binary`, `empty`. */
  'import.notTable': { name: string; looks: string; rule: string }
  'import.pieces': { have: number; pieces: number; rule: string }
  'import.state': { state: string; needs: string }
  'import.tooLarge': { bytes: number; limitBytes: number }
  'import.tooLong': { rows: number; rowsAtMost: number }
  'import.unknown': { batch: string }
  'export.tooLong': { rows: number; rowsAtMost: number }
  'export.unfinished': { rows: number; rule: string }
  'export.unknown': { export: string }
}
