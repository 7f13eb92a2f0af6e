import * as z from 'zod'
import type { GreetingWindow, Occasion } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

export const occasionSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  on: z.enum(['birthday', 'joining', 'wedding'], 'birthday, joining or wedding'),
  coupon: idSchema.optional(),
  message: idSchema.optional(),
  leapDay: z.enum(['feb28', 'mar1'], 'feb28 or mar1'),
}) satisfies z.ZodType<Occasion>

const days = z.int('whole days').min(0, '0 to 30').max(30, '0 to 30')

export const greetingSchema = z.strictObject({ daysBefore: days, daysAfter: days }) satisfies z.ZodType<GreetingWindow>
