import type { CardView, MemberContract } from '../../../types/contract'

export type Profile = MemberContract['profile.save']['input']

/** Only what was really changed is sent: an untouched or emptied field says nothing. */
export function changesOf(draft: Profile, { member, profile: { values } }: Pick<CardView, 'member' | 'profile'>): Profile {
  const text = (value: string | undefined): string | undefined => value?.trim() || undefined
  const changed = <T>(entered: T | undefined, before: T | null): T | undefined => (entered === before ? undefined : entered)
  const next: Profile = {
    name: changed(text(draft.name), member.name),
    birthday: changed(draft.birthday, values.birthday),
    gender: changed(draft.gender, values.gender),
    size: changed(text(draft.size), values.size),
    wedding: changed(draft.wedding, values.wedding),
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Profile
}
