import type { HoleType } from '../../../../types/programme'

/** What WeChat takes in a field of a subscription message, by the type that its key begins with. */
export interface FieldKind {
  /** Characters at most. */
  most: number
  /** Holes that may stand in it. */
  holes: readonly HoleType[]
  /** What may stand beside holes. */
  literal: RegExp
  /** What is meant, for a fault. */
  says: string
}

const NOTHING = /^$/

/** Source: WeChat's "subscribeMessage.send", table of parameter types. */
export const fieldKinds: Readonly<Record<string, FieldKind>> = {
  thing: { most: 20, holes: ['text', 'count', 'money', 'day', 'moment', 'code'], literal: /^[^\p{Cc}]*$/u, says: '20 characters' },
  number: { most: 32, holes: ['count'], literal: /^\d*$/, says: '32 digits, one count' },
  letter: { most: 32, holes: [], literal: /^[A-Za-z]*$/, says: '32 letters' },
  symbol: { most: 5, holes: [], literal: /^[\p{P}\p{S}]*$/u, says: '5 symbols' },
  character_string: { most: 32, holes: ['code', 'count'], literal: /^[\x21-\x7e]*$/, says: '32 letters, digits or symbols' },
  time: { most: 32, holes: ['moment', 'day'], literal: NOTHING, says: 'a moment alone' },
  date: { most: 32, holes: ['day', 'moment'], literal: NOTHING, says: 'a day alone' },
  amount: { most: 12, holes: ['money'], literal: /^[¥元]?$/, says: 'money alone, with ¥ or 元 if need be' },
  phone_number: { most: 17, holes: [], literal: /^[\d+-]*$/, says: '17 digits, + or -' },
  car_number: { most: 8, holes: [], literal: /^.*$/u, says: '8 characters' },
  name: { most: 10, holes: ['text'], literal: NOTHING, says: 'a name alone' },
  phrase: { most: 5, holes: ['text'], literal: /^\p{Script=Han}*$/u, says: '5 Chinese characters' },
}

const KEY = /^([a-z_]+?)(\d{1,3})$/

/** The kind that a key such as `thing1` names; null: WeChat knows no such key. */
export const fieldKindOf = (key: string): FieldKind | null => {
  const [, name = ''] = KEY.exec(key) ?? []
  return Object.hasOwn(fieldKinds, name) ? (fieldKinds[name] ?? null) : null
}

/** Characters a hole takes at most; a text takes what is left, and is cut there. */
export const holeWidth: Readonly<Record<HoleType, number>> = { text: 0, count: 9, money: 11, day: 11, moment: 17, code: 32 }

/** A text hole with less room than this says nothing. */
export const LEAST_TEXT = 4

const HOLE = /\{([A-Za-z]\w{0,31})\}/g

/** Names of the holes of a text, in order. */
export const holesOf = (text: string): string[] => [...text.matchAll(HOLE)].map(([, name]) => name ?? '')

/** What stands between holes. */
export const literalOf = (text: string): string => text.replace(HOLE, '')

/** Characters as WeChat counts them. */
export const lengthOf = (text: string): number => [...text].length
