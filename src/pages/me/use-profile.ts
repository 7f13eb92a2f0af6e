import type { CardView, MemberContract } from '../../../types/contract'
import { changesOf } from './changes'
import type { Profile } from './changes'
import { call } from '../../service/call'
import { useWrite } from '../../service/use-write'
import type { Write } from '../../service/use-write'

type Saved = MemberContract['profile.save']['output']

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
  const changes = changesOf(draft, card)
  const save = async (): Promise<boolean> => {
    const reply = await write.run(changes)
    if (reply.ok) onSaved()
    return reply.ok
  }
  return { save, write, changed: Object.keys(changes).length > 0 }
}
