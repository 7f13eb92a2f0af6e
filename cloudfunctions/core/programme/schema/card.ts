import * as z from 'zod'
import type { Area, CardProduct, FastTrack, NamedReason } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const place = z.string('a name').min(1, 'a name of 1 to 40 characters').max(40, 'a name of 1 to 40 characters')

const areaSchema = z.strictObject({
  cities: z.array(place).min(1, 'at least one city').max(400, '400 cities at most').optional(),
  stores: z.array(place).min(1, 'at least one store').max(1000, '1,000 stores at most').optional(),
}) satisfies z.ZodType<Area>

const reasonSchema = z.strictObject({ id: idSchema, name: wordsSchema }) satisfies z.ZodType<NamedReason>
const fastTrackSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  proof: z.enum(['birthday', 'stated'], 'birthday or stated'),
}) satisfies z.ZodType<FastTrack>

const fen = z.int('whole fen').min(0, '0 or more').max(10_000_000, '10,000,000 fen at most')
const days = (least: number): z.ZodInt => {
  const rule = `${String(least)} to 3,660 days`
  return z.int('whole days').min(least, rule).max(3660, rule)
}

const validitySchema = z.union(
  [
    z.strictObject({ months: z.int('whole months').min(1, '1 to 120').max(120, '1 to 120') }),
    z.strictObject({ years: z.int('whole years').min(1, '1 to 50').max(50, '1 to 50') }),
  ],
  { error: 'either {"months": n} or {"years": n}' },
)

export const productSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  validity: validitySchema.optional(),
  fee: z.strictObject({ fen, waivers: z.array(reasonSchema).max(20, 'twenty reasons at most') }).optional(),
  issuing: areaSchema.optional(),
  use: areaSchema.optional(),
  number: z
    .strictObject({
      prefix: z.string().regex(/^\d{1,8}$/, '1 to 8 digits'),
      storeDigits: z.int('a whole number').min(0, '0 to 6').max(6, '0 to 6'),
      digits: z.int('a whole number').min(12, '12 to 18, even').max(18, '12 to 18, even'),
    })
    .optional(),
  renewal: z.strictObject({ beforeDays: days(0), afterDays: days(0), feeFen: fen }).optional(),
  replacement: z.strictObject({ feeFen: fen }).optional(),
  collectAfterDays: days(1).optional(),
  fastTrack: z.array(fastTrackSchema).max(20, 'twenty reasons at most').optional(),
  stopsEarning: z.array(z.enum(['expired', 'suspended'], 'expired or suspended')).max(2, 'each state once').optional(),
}) satisfies z.ZodType<CardProduct>
