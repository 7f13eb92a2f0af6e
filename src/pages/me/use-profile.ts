import type { CardView, MemberContract } from '../../../types/contract'
import { call } from '../../service/call'
import { useWrite } from '../../service/use-write'
import type { Write } from '../../service/use-write'

export type Profile = MemberContract['profile.save']['input']
type Saved = MemberContract['profile.save']['output']

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

export function useProfile(
  card: CardView,
  draft: Profile,
  onSaved: () => void,
): {
  save: () => Promise<boolean>
  write: Write<Profile, Saved>
  changed: boolean
} {
  const write = useWrite((input: Profile, reference) => call('member', 'profile.save', input, reference))
  const changes = changesOf(draft, card.member.name)
  const save = async (): Promise<boolean> => {
    const reply = await write.run(changes)
    if (reply.ok) onSaved()
    return reply.ok
  }
  return { save, write, changed: Object.keys(changes).length > 0 }
}
