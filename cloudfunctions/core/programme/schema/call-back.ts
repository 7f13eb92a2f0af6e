import * as z from 'zod'
import type { CallBackRules } from '../../../../types/programme'
import { wordsSchema } from './word'

const days = z.int('whole days').min(1, '1 to 60').max(60, '1 to 60')
const ahead = z.int('whole days').min(1, '1 to 14').max(14, '1 to 14')

export const callBackSchema = z.strictObject({
  birthday: z.strictObject({ daysBefore: ahead, script: wordsSchema }).optional(),
  purchase: z.strictObject({ days: z.array(days).min(1, 'at least one day').max(6, 'six calls at most'), script: wordsSchema }).optional(),
}) satisfies z.ZodType<CallBackRules>
