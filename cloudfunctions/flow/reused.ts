import { canonicalJson } from '../core/kernel'
import type { Refusal } from '../../types/refusal'

type Asked = Record<string, unknown>

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 120)

/**
 * What differs between two requests under one reference, both as canonical JSON, as a refusal; null: nothing. Values of
 * `form` are a person's and are not told.
 */
export const reusedField = (reference: string, was: string, got: string): Refusal | null => {
  if (was === got) return null
  const [before, now] = [JSON.parse(was) as Asked, JSON.parse(got) as Asked]
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const field = fields.find((one) => canonicalJson(before[one]) !== canonicalJson(now[one])) ?? ''
  const personal = field === 'form' || field === 'phoneAgain'
  const [a, b] = personal ? ['another form', 'this form'] : [shown(before[field]), shown(now[field])]
  return { code: 'reference.reused', reference, field, was: a, got: b }
}
