import type { MemberContract } from '../../../types/contract'

export type Profile = MemberContract['profile.save']['input']

/** Only what was really changed is sent: an untouched or emptied field says nothing. */
export function changesOf(draft: Profile, name: string): Profile {
  const text = (value: string | undefined): string | undefined => value?.trim() || undefined
  const entered = text(draft.name)
  const next: Profile = {
    name: entered === name ? undefined : entered,
    birthday: draft.birthday,
    gender: draft.gender,
    size: text(draft.size),
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Profile
}
