/** What travels to and from WeChat Pay: objects of which nothing is certain before it is looked at. */
export type Fields = Readonly<Record<string, unknown>>

export const objectOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** The fields of a JSON text; none where it is not JSON. */
export const fieldsIn = (text: string): Fields => {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}

const EAST_8_MS = 8 * 3_600_000

/** WeChat Pay writes moments as yyyyMMddHHmmss in China's time. */
export const chinaTime = (at: number): string => new Date(at + EAST_8_MS).toISOString().replace(/\D/g, '').slice(0, 14)

export const momentOf = (text: string): number => {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1).map(Number) ?? []
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - EAST_8_MS
}

/** The time of a refund is written `yyyy-MM-dd HH:mm:ss` instead. */
export const momentWritten = (text: string): number => momentOf(text.replace(/\D/g, ''))
