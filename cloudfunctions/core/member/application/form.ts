import type { FormField, JoinEntry, Programme } from '../../../../types/programme'
import type { JoinForm } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import { daysFromCivil, textOfDay } from '../../kernel'
import { birthdayIn } from '../birthday'

/** Letters of any script with what names are written with between them: no emoji, no digits, no control characters. */
const NAME = /^[\p{L}\p{M}](?:[\p{L}\p{M} .,'’·・‧•-]*[\p{L}\p{M}.])?$/u
export const NAME_CHARACTERS = 40
const PHONE = /^1[3-9]\d{9}$/
const EARLIEST_BIRTHDAY = '1900-01-01'

/** True for a name of a person: 1 to 40 letters of any script. */
export const nameHolds = (name: string): boolean => [...name].length <= NAME_CHARACTERS && NAME.test(name)

/** True for a mainland mobile number, the only kind that WeChat's phone button and our messages reach. */
export const phoneHolds = (phone: string): boolean => PHONE.test(phone)

const dayHolds = (day: string): boolean => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && textOfDay(daysFromCivil(year, month, date)) === day
}

/** The years that somebody has completed on a day; 29 February counts on the 28th where there is none. */
export const ageOn = (birthday: string, today: string): number => {
  const year = Number(today.slice(0, 4))
  const before = today.slice(5) < birthdayIn(birthday, year) ? 1 : 0
  return year - Number(birthday.slice(0, 4)) - before
}

const wrongName = ({ name }: JoinForm): Refusal | null => {
  if (nameHolds(name)) return null
  const rule = `1 to ${String(NAME_CHARACTERS)} letters of any script, no emoji`
  return { code: 'form.name', field: 'form.name', characters: [...name].length, mostCharacters: NAME_CHARACTERS, rule }
}

const wrongPhone = ({ phone }: JoinForm): Refusal | null => {
  if (phoneHolds(phone)) return null
  const rule = 'a mainland mobile number: 11 digits, 13 to 19 first, without a country code'
  return { code: 'form.phone', field: 'form.phone', digits: phone.replace(/\D/g, '').length, rule }
}

const wrongBirthday = ({ birthday }: JoinForm, today: string): Refusal | null =>
  birthday === null || (dayHolds(birthday) && birthday >= EARLIEST_BIRTHDAY && birthday <= today)
    ? null
    : { code: 'form.birthday', field: 'form.birthday', from: EARLIEST_BIRTHDAY, to: today }

const tooYoung = ({ birthday }: JoinForm, minimumAge: number | undefined, today: string): Refusal | null => {
  if (minimumAge === undefined || birthday === null) return null
  const age = ageOn(birthday, today)
  const year = Number(birthday.slice(0, 4)) + minimumAge
  const acceptedFrom = `${String(year)}-${birthdayIn(birthday, year)}`
  return age >= minimumAge ? null : { code: 'form.age', birthday, age, minimumAge, acceptedFrom }
}

const missingOf = (form: JoinForm, fields: readonly FormField[]): FormField[] =>
  fields.filter((field) => (form[field] ?? '') === '')

/**
 * Why a form does not do, or null: fields missing, a name, phone or birth date that cannot be, two entries of the number
 * that differ, an age below the programme's. `phoneAgain`: the second entry. `today`: a day of the programme's calendar.
 */
export const formRefusal = (
  { join: { minimumAge } }: Pick<Programme, 'join'>,
  { form: fields, phoneTwice }: Omit<JoinEntry, 'by'>,
  form: JoinForm,
  phoneAgain: string | null,
  today: string,
): Refusal | null => {
  const missing = missingOf(form, fields)
  if (missing.length > 0) {
    return { code: 'form.incomplete', missing: missing.join(', '), rule: `a form with ${fields.join(', ')}` }
  }
  const wrong = (form.name === '' ? null : wrongName(form)) ?? (form.phone === '' ? null : wrongPhone(form))
  if (wrong) return wrong
  const typedTwice = phoneTwice === true || phoneAgain !== null
  if (typedTwice && phoneAgain !== form.phone) {
    return { code: 'form.differs', field: 'phoneAgain', rule: 'the same number in both entries' }
  }
  return wrongBirthday(form, today) ?? tooYoung(form, minimumAge, today)
}
