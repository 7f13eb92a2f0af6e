/** Members who come as the staff of a school, a hospital, a bank or an office. */
import type { Words } from './word'

/** A day of the year that belongs to an occupation. */
export interface Festival {
  id: string
  name: Words
  month: number
  day: number
}

export interface UnitKind {
  id: string
  name: Words
  festivals: Festival[]
}

export interface GroupRules {
  kinds: UnitKind[]
}
