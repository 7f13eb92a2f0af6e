import type { AuditChange } from '../../../types/record'
import { canonicalJson } from '../kernel'

export const AUDIT_CHANGES_AT_MOST = 16
const FIELDS_AT_MOST = 8
const CHARACTERS = 80

type Fields = Readonly<Record<string, unknown>>

/** A value as the audit keeps it: short, and without the numbers that people are called by. */
const shown = (value: unknown): string | null => {
  if (value === undefined) return null
  const text = canonicalJson(value).replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2')
  return text.length > CHARACTERS ? `${text.slice(0, CHARACTERS)}…` : text
}

/** What one write changed; `before` null: it was not there, or was not read by who wrote it. */
export const auditChange = (record: string, before: Fields | null, after: Fields | null): AuditChange => {
  if (!before || !after) return { record, kind: after ? 'new' : 'removed', fields: [] }
  const changed = Object.keys({ ...before, ...after })
    .sort()
    .filter((field) => canonicalJson([before[field]]) !== canonicalJson([after[field]]))
  const fields = changed.slice(0, FIELDS_AT_MOST).map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
  return { record, kind: 'changed', fields }
}
