import type { CardView } from '../../../types/contract'
import { FriendSheet, type FriendSheetOpen } from './friend'
import { InviteSheet } from './invite'
import { ProfileSheet } from './profile-sheet'
import { SignInSheet, type SignInSheetOpen } from './sign-in'
import { AddSubCard } from './sub-card-add'
import { SubCardSheet } from './sub-card-sheet'
import type { SubCardsAsked, SubSheet } from './sub-cards'

export type MeSheet = { kind: 'profile' } | { kind: 'invite' } | SubSheet | FriendSheetOpen | SignInSheetOpen

interface OverProps {
  sheet: MeSheet
  card: CardView | null
  subs: SubCardsAsked
  onCard: () => void
  onClose: () => void
}

/** The one sheet that stands open over the page, if any. */
export function Over({ sheet, card, subs, onCard, onClose }: OverProps) {
  if (sheet?.kind === 'invite') return <InviteSheet onConfirmed={onCard} onClose={onClose} />
  if (!sheet || !card) return null
  if (sheet.kind === 'friend') return <FriendSheet friend={sheet.friend} onClose={onClose} />
  if (sheet.kind === 'signIn') return <SignInSheet card={card} onChanged={onCard} onClose={onClose} />
  if (sheet.kind === 'profile') return <ProfileSheet card={card} onSaved={onCard} onClose={onClose} />
  if (sheet.kind === 'card') return <SubCardSheet sub={sheet.card} card={card} onDone={subs.again} onClose={onClose} />
  const rules = subs.value?.offered
  return rules ? <AddSubCard rules={rules} card={card} onDone={subs.again} onClose={onClose} /> : null
}
