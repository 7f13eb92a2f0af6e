import type { HoleType, MessageTemplate, Words } from '../../../types/programme'
import type { MessageValues } from '../../../types/record'
import { calendarDay } from '../kernel'
import { fieldKindOf, holesOf, lengthOf, occasions } from '../programme'

const HOLE = /\{([A-Za-z]\w{0,31})\}/g

const two = (figure: number): string => String(figure).padStart(2, '0')

const money = (fen: number): string => `${fen < 0 ? '-' : ''}¥${String(Math.trunc(Math.abs(fen) / 100))}.${two(Math.abs(fen) % 100)}`

const dayIn = (at: number, zone: string): string => {
  const { year, month, day } = calendarDay(at, zone)
  return `${String(year)}年${String(month)}月${String(day)}日`
}

const clockIn = (at: number, zone: string): string => {
  const minutes = Math.floor((at - calendarDay(at, zone).start) / 60_000)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A value as WeChat and a Chinese reader want it; a moment is the day and the clock. */
const chinese = (type: HoleType, value: string | number, zone: string): string => {
  if (typeof value === 'string') return value
  if (type === 'money') return money(value)
  if (type === 'day') return dayIn(value, zone)
  if (type === 'moment') return `${dayIn(value, zone)} ${clockIn(value, zone)}`
  return String(value)
}

/** The same for an English reader: 2026-03-01, 09:05. */
const english = (type: HoleType, value: string | number, zone: string): string => {
  if (typeof value === 'string' || type === 'money' || type === 'count') return chinese(type, value, zone)
  return type === 'day' ? calendarDay(value, zone).text : `${calendarDay(value, zone).text} ${clockIn(value, zone)}`
}

export interface Rendered {
  text: Words
  fields: { key: string; value: string }[]
}

/** How a text comes out, in one language, with its holes filled; `one` may cut what a hole shows. */
export type Said = (text: string, lang: 'zh' | 'en', one?: (name: string, shown: string) => string) => string

/** Fills the holes of a template's texts. Throws where a value is missing or of the wrong kind: that is a fault of the code. */
export const filled = (template: MessageTemplate, values: MessageValues, zone: string): Said => {
  const types = occasions[template.on]
  const valueOf = (name: string): string | number | Words => {
    const value = values[name]
    if (value === undefined || fits(types[name], value)) return value ?? ''
    throw new Error(`message ${template.id}: {${name}} takes a ${types[name] ?? 'value that there is'}`)
  }
  for (const name of allHoles(template)) if (values[name] === undefined) throw new Error(`message ${template.id}: no value for {${name}}`)
  return (text, lang, one = (_, shown) => shown) =>
    text.replace(HOLE, (_, name: string) => {
      const value = valueOf(name)
      const plain = typeof value === 'object' ? value[lang] : value
      const type = types[name] ?? 'text'
      return one(name, lang === 'zh' ? chinese(type, plain, zone) : english(type, plain, zone))
    })
}

/**
 * A template with its holes filled. Texts of other people's making, such as the name of a gift, are cut with … where a
 * field of WeChat has no more room. Throws what `filled` does.
 */
export const render = (template: MessageTemplate, values: MessageValues, zone: string): Rendered => {
  const types = occasions[template.on]
  const said = filled(template, values, zone)
  return {
    text: { zh: said(template.text.zh, 'zh'), en: said(template.text.en, 'en') },
    fields: template.fields.map(({ key, text }) => ({ key, value: cutField(key, text, (one) => said(text, 'zh', one), types) })),
  }
}

const fits = (type: HoleType | undefined, value: MessageValues[string]): boolean =>
  type === 'text' ? typeof value === 'string' || typeof value === 'object' : type === 'code' ? typeof value === 'string' : Number.isSafeInteger(value)

const allHoles = ({ text, fields }: MessageTemplate): string[] =>
  [text.zh, text.en, ...fields.map((field) => field.text)].flatMap(holesOf)

/** All text holes of a field share what the rest leaves free. */
const cutField = (
  key: string,
  text: string,
  said: (one: (name: string, shown: string) => string) => string,
  types: Readonly<Record<string, HoleType>>,
): string => {
  const most = fieldKindOf(key)?.most ?? 0
  const texts = holesOf(text).filter((name) => types[name] === 'text').length
  const rest = lengthOf(said((name, shown) => (types[name] === 'text' ? '' : shown)))
  const each = texts === 0 ? 0 : Math.floor((most - rest) / texts)
  return said((name, shown) => (types[name] === 'text' ? cut(shown, each) : shown))
}

/** At most so many characters, the last of them … where something was left out. */
export const cut = (text: string, most: number): string => {
  const characters = [...text.trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`
}
