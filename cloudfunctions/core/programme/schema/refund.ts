import * as z from 'zod'

export const refundSchema = z.strictObject({
  graceDays: z.int('whole days').min(0, '0 to 366 days').max(366, '0 to 366 days'),
})
