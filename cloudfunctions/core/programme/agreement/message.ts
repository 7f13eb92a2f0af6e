import type { HoleType, MessageTemplate, ProgrammeDocument } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import { fieldKindOf, fieldKinds, holesOf, holeWidth, LEAST_TEXT, lengthOf, literalOf, type FieldKind } from '../message/field'
import { occasions } from '../message/occasion'
import { messagePages } from '../message/page'
import { marked, sellingIn, soldNames } from '../message/selling'
import type { Agreement } from './agreement'

const eachTemplate =
  (say: (template: MessageTemplate, path: string, programme: ProgrammeDocument) => ProgrammeFault[]): Agreement['faults'] =>
  (programme) =>
    (programme.messages?.templates ?? []).flatMap((template, index) => say(template, `$.messages.templates[${String(index)}]`, programme))

/** WeChat fills a template by its own id and fields; one that goes nowhere but the inbox has neither. */
const wholeChannels: Agreement = {
  needs: ['messages'],
  faults: eachTemplate(({ channels, wechat = {}, fields }, path) => [
    ...channels.flatMap((channel, index): ProgrammeFault[] =>
      channels.indexOf(channel) !== index
        ? [{ path: `${path}.channels[${String(index)}]`, rule: 'channel.repeated', valid: 'each channel once', got: channel }]
        : wechat[channel] === undefined
          ? [{ path: `${path}.wechat.${channel}`, rule: 'channel.template', valid: "WeChat's id of the template for this channel" }]
          : [],
    ),
    ...(channels.length > 0 === fields.length > 0
      ? []
      : [{ path: `${path}.fields`, rule: 'channel.fields', valid: channels.length > 0 ? 'the fields of the template' : 'no fields without a channel' }]),
  ]),
}

/** Holes are those of the occasion; WeChat takes a field only when its characters and its length fit its type. */
const fittingFields: Agreement = {
  needs: ['messages'],
  faults: eachTemplate(({ fields, on, text }, path) => [
    ...fields.flatMap(({ key, text: said }, index) => {
      const own = `${path}.fields[${String(index)}]`
      const kind = fieldKindOf(key)
      const known = `${Object.keys(fieldKinds).join(', ')}, each with a number`
      if (!kind) return [{ path: `${own}.key`, rule: 'field.kind', valid: known, got: key }]
      const repeated = fields.findIndex((one) => one.key === key) !== index
      const twice = repeated ? [{ path: `${own}.key`, rule: 'field.repeated', valid: 'each key once', got: key }] : []
      return [...twice, ...textFaults(said, occasions[on], `${own}.text`, kind)]
    }),
    ...(['zh', 'en'] as const).flatMap((lang) => textFaults(text[lang], occasions[on], `${path}.text.${lang}`, null)),
  ]),
}

const textFaults = (text: string, known: Readonly<Record<string, HoleType>>, path: string, kind: FieldKind | null): ProgrammeFault[] => {
  const holes = holesOf(text)
  const strange = holes.find((name) => !Object.hasOwn(known, name))
  if (strange !== undefined) return [{ path, rule: 'hole.unknown', valid: `a hole among ${Object.keys(known).join(', ')}`, got: strange }]
  if (/[{}]/.test(literalOf(text))) return [{ path, rule: 'hole.shape', valid: 'holes such as {name}', got: text }]
  if (!kind) return []
  const types = holes.map((name) => known[name] ?? 'text')
  const wrong = holes.find((_, index) => !kind.holes.includes(types[index] ?? 'text'))
  if (wrong !== undefined) return [{ path, rule: 'field.hole', valid: kind.says, got: wrong }]
  const alone = kind.literal.test('x') || holes.length <= 1
  if (!alone || !kind.literal.test(literalOf(text))) return [{ path, rule: 'field.characters', valid: kind.says, got: text }]
  const least = types.reduce((sum, type) => sum + (type === 'text' ? Math.min(LEAST_TEXT, kind.most) : holeWidth[type]), lengthOf(literalOf(text)))
  return least <= kind.most
    ? []
    : [{ path, rule: 'field.length', valid: `${String(kind.most)} characters at most, holes filled`, got: `${String(least)}: ${text}` }]
}

/** A message opens a page that there is. */
const knownPages: Agreement = {
  needs: ['messages'],
  faults: eachTemplate(({ page }, path) => {
    const there = messagePages.some((one) => page === one)
    return there ? [] : [{ path: `${path}.page`, rule: 'page.unknown', valid: `one of ${messagePages.join(', ')}`, got: page }]
  }),
}

/** A greeting is no advertisement: what goes without the consent to marketing may not sell. */
const carefulWords: Agreement = {
  needs: ['messages', 'coupons'],
  faults: eachTemplate(({ kind, name, text, fields }, path, programme) => {
    if (kind !== 'care') return []
    const all: [string, string][] = [
      ['name.zh', name.zh], ['name.en', name.en], ['text.zh', text.zh], ['text.en', text.en],
      ...fields.map(({ text: said }, index): [string, string] => [`fields[${String(index)}].text`, said]),
    ]
    return all.flatMap(([at, said]) => {
      const words = sellingIn(said, soldNames(programme))
      return words.length === 0
        ? []
        : [{ path: `${path}.${at}`, rule: 'care.selling', valid: 'no words that sell and no names of what is sold', got: marked(said, words) }]
    })
  }),
}

const reminding: readonly string[] = ['coupon.expiring', 'gift.waiting']

/** A reminder says how many days ahead it is told, and nothing else does; a day stands once. */
const timedReminders: Agreement = {
  needs: ['messages'],
  faults: ({ messages }) =>
    (messages?.templates ?? []).flatMap(({ on, daysBefore }, index) => {
      const path = `$.messages.templates[${String(index)}].daysBefore`
      if (reminding.includes(on) !== (daysBefore !== undefined)) {
        const valid = daysBefore === undefined ? 'days before the last one, such as [7, 1]' : `none: only templates on ${reminding.join(', ')} have them`
        return [{ path, rule: 'reminder.days', valid }]
      }
      const twice = (daysBefore ?? []).find((day, n, all) => all.indexOf(day) !== n)
      return twice === undefined ? [] : [{ path, rule: 'reminder.repeated', valid: 'each day once', got: String(twice) }]
    }),
}

/** One occasion is told once. Greetings of one occasion may differ by whom they are for. */
const oneAnOccasion: Agreement = {
  needs: ['messages'],
  faults: ({ messages }) =>
    (messages?.templates ?? []).flatMap(({ id, on }, index, all) => {
      const path = `$.messages.templates[${String(index)}]`
      const many = on === 'campaign' || on === 'birthday' || on === 'anniversary' || on === 'festival'
      const same = (field: 'id' | 'on', value: string): boolean => all.findIndex((one) => one[field] === value) !== index
      return [
        ...(same('id', id) ? [{ path: `${path}.id`, rule: 'id.repeated', valid: 'an id that no other template has', got: id }] : []),
        ...(!many && same('on', on) ? [{ path: `${path}.on`, rule: 'occasion.repeated', valid: 'one template an occasion', got: on }] : []),
      ]
    }),
}

export const soundMessages: readonly Agreement[] = [oneAnOccasion, timedReminders, wholeChannels, fittingFields, knownPages, carefulWords]
