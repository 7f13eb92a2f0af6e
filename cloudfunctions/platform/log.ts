import { types } from 'node:util'
import pino, { type DestinationStream } from 'pino'
import type { Log } from '../../types/port/world'

/** A mainland mobile number, with or without country code and separators, standing alone among digits. */
const phone = /(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/g
const deepest = 8

/** JSON lines on standard output. No phone number leaves through it, whatever field, message or error it came in. */
export const makeLog = (destination?: DestinationStream): Log => {
  // A function may be frozen or ended right after its answer: the line is on its way before that.
  const written = destination ?? pino.destination({ dest: 1, sync: true })
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, written)
  return {
    info: (fields, message) => logger.info(masked(fields, 0), maskedText(message)),
    error: (fields, message) => logger.error(masked(fields, 0), maskedText(message)),
  }
}

const maskedText = (text: string): string => text.replace(phone, '$1****$3')

const masked = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return maskedText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return maskedNumber(value)
  if (typeof value !== 'object' || value === null) return value
  // Also ends the walk through an object that contains itself.
  if (depth >= deepest) return '[deeper]'
  if (Array.isArray(value)) return value.map((item) => masked(item, depth + 1))
  const fields = types.isNativeError(value) ? errorFields(value) : value
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [maskedText(name), masked(field, depth + 1)]))
}

const maskedNumber = (value: number | bigint): unknown => {
  const text = String(value)
  const clean = maskedText(text)
  return clean === text && typeof value === 'number' ? value : clean
}

/** `message`, `stack` and `cause` are not enumerable, so a plain walk would lose them. */
const errorFields = (error: Error): Record<string, unknown> => ({
  ...error,
  name: error.name,
  message: error.message,
  stack: error.stack,
  ...(error.cause === undefined ? {} : { cause: error.cause }),
})
