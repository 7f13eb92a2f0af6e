import type { MessageTemplate } from '../../../types/programme'
import type { MessageValues } from '../../../types/record'
import { fieldKindOf, holesOf, lengthOf } from '../programme'
import { filled } from './render'

/** What does not fit: a hole of the inbox's text or of a field with nothing in it, or a field that would be cut. */
export type Misfit = { field: string; rule: 'missing' } | { field: string; rule: 'long'; most: number; length: number }

/** Everything of one member's message that would be missing or cut. */
export const misfitsOf = (template: MessageTemplate, values: MessageValues, zone: string): Misfit[] => {
  const said = filled(template, values, zone)
  const texts = [template.text.zh, template.text.en, ...template.fields.map(({ text }) => text)]
  const empty = [...new Set(texts.flatMap(holesOf))].filter((name) => said(`{${name}}`, 'zh').trim() === '')
  const long = template.fields.flatMap(({ key, text }): Misfit[] => {
    const [most, length] = [fieldKindOf(key)?.most ?? 0, lengthOf(said(text, 'zh').trim())]
    return length > most ? [{ field: key, rule: 'long', most, length }] : []
  })
  return [...empty.map((field): Misfit => ({ field, rule: 'missing' })), ...long]
}
