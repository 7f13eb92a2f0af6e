import type { ProfileField, Programme } from '../../../types/programme'
import type { MemberRecord } from '../../../types/record'

/** Which of the fields the programme asks for are filled, in its order. */
export const completeness = (programme: Programme, member: MemberRecord): { filled: ProfileField[]; missing: ProfileField[] } => {
  const has = (field: ProfileField): boolean => (member[field] ?? '') !== ''
  return { filled: programme.profile.filter(has), missing: programme.profile.filter((field) => !has(field)) }
}
