import type { MemberContract } from '../../../types/contract'
import type { ProfileField } from '../../../types/programme'
import { isName } from '../../figure/person'

/** What a programme may ask for besides the phone number. */
export type Details = Pick<MemberContract['join']['input'], 'name' | 'birthday' | 'gender'>

const details = ['name', 'birthday', 'gender'] as const
export type Detail = (typeof details)[number]

export function askedIn(form: readonly ProfileField[] | null): Detail[] {
  return details.filter((field) => form?.includes(field))
}

/** Fields that are still empty, in their order. */
export function missingIn(asked: readonly Detail[], typed: Details): Detail[] {
  return asked.filter((field) => !typed[field]?.trim())
}

export function nameWrong({ name }: Details): boolean {
  return Boolean(name?.trim()) && !isName(name?.trim() ?? '')
}

/** As it is sent: blanks around a name are nobody's name. */
export function trimmed({ name, ...others }: Details): Details {
  return name?.trim() ? { ...others, name: name.trim() } : others
}
