import * as z from 'zod'
import type { MessageRules } from '../../../../types/programme'
import { occasionNames } from '../message/occasion'
import { idSchema, wordsSchema } from './word'

const DAY_MINUTES = 1440

const minute = z.int('a minute of the day').min(0, `0 to ${String(DAY_MINUTES - 1)}`).max(DAY_MINUTES - 1, `0 to ${String(DAY_MINUTES - 1)}`)
const days = (most: number) => z.int('whole days').min(1, `1 to ${String(most)}`).max(most, `1 to ${String(most)}`)
const wechatId = z.string().regex(/^[\w-]{10,64}$/, "WeChat's id of the template, 10 to 64 letters, digits, _ or -")
const rule = z.enum(['unlessRefused', 'agreed'], 'unlessRefused or agreed')

const templateSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  kind: z.enum(['care', 'service', 'marketing'], 'care, service or marketing'),
  on: z.enum(occasionNames, occasionNames.join(', ')),
  channels: z.array(z.enum(['subscription', 'account'], 'subscription or account')).max(2, 'each channel once'),
  wechat: z.strictObject({ subscription: wechatId.optional(), account: wechatId.optional() }).optional(),
  fields: z
    .array(z.strictObject({ key: z.string().max(40), text: z.string().min(1, 'words or a hole').max(120, '120 characters at most') }))
    .max(5, 'five fields, as WeChat has it'),
  text: wordsSchema,
  page: z.string().max(128),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)], '1, 2 or 3'),
  staleDays: days(30),
  daysBefore: z.array(z.int('whole days').min(0, '0 to 60').max(60, '0 to 60')).min(1, 'at least one day').max(4, 'four days at most').optional(),
})

export const messageSchema = z.strictObject({
  templates: z.array(templateSchema).min(1, 'at least one template').max(40, 'forty templates at most'),
  quietHours: z.strictObject({ from: minute, to: minute }),
  marketingAWeek: z.int('a whole number').min(0, '0 to 7').max(7, '0 to 7'),
  consent: z.strictObject({ care: rule, service: rule }),
  attributionDays: days(90),
  approvalAbove: z.int('a number of members').min(0, '0 to 10000000').max(10_000_000, '0 to 10000000').optional(),
}) satisfies z.ZodType<MessageRules>
