import type { Result } from '../../../types/result'

const TABLES = 'a table: .csv or .txt in UTF-8, GBK or UTF-16, or an Excel workbook .xlsx'

export const notTable = (name: string, looks: string): Result<never> => ({
  ok: false,
  refusal: { code: 'import.notTable', name, looks, rule: TABLES },
})

export const tooLong = (rows: number, rowsAtMost: number): Result<never> => ({
  ok: false,
  refusal: { code: 'import.tooLong', rows, rowsAtMost },
})

export const howWrong = (field: string, rule: string): Result<never> => ({ ok: false, refusal: { code: 'import.how', field, rule } })
