import * as z from 'zod'

/** Half of a surrogate pair is no character, and no database takes it. */
const whole = (text: string): boolean => !/\p{Cs}/u.test(text)
const WHOLE = 'whole characters (this has half of a pair)'

/** Names of things inside a programme: short, stable, never shown to a member. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, 'a lower-case letter, then up to 31 letters, digits or hyphens')

/** Wallet ids are field names in stored records, which the cloud limits to letters, digits and underscores. */
export const walletIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,31}$/, 'a lower-case letter, then up to 31 letters, digits or underscores')
  .refine((id) => id !== 'constructor', 'a word that JavaScript does not use itself')

export const wordsSchema = z.strictObject({
  zh: z.string().min(1, 'words in Chinese').max(400, '400 characters at most').refine(whole, WHOLE),
  en: z.string().min(1, 'words in English').max(800, '800 characters at most').refine(whole, WHOLE),
})

export const textSchema = z.strictObject({
  zh: z.string().min(1, 'words in Chinese').max(20_000, '20,000 characters at most').refine(whole, WHOLE),
  en: z.string().min(1, 'words in English').max(40_000, '40,000 characters at most').refine(whole, WHOLE),
})

export const colourSchema = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'a colour such as #1F4A3A')
