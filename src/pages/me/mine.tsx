import type { CardView } from '../../../types/contract'
import { useGrowth, type FriendSheetOpen } from './friend'
import type { Permits } from '../../service/use-permits'
import { Messages } from './messages'
import type { PermitSheetOpen } from './over'
import { Person } from './person'
import { Privacy } from './privacy'
import type { SignInSheetOpen } from './sign-in'
import { SubCards, type SubCardsAsked, type SubSheet } from './sub-cards'
import { Ways } from './ways'

interface MineProps {
  card: CardView
  subs: SubCardsAsked
  onEdit: () => void
  permits: Permits
  onSheet: (sheet: SubSheet | FriendSheetOpen | PermitSheetOpen | SignInSheetOpen | { kind: 'views' }) => void
}

/** What a member sees of themselves. */
export function Mine({ card, subs, permits, onEdit, onSheet }: MineProps) {
  const { friend, signsIn } = useGrowth()
  const opens = (sheet: Parameters<MineProps['onSheet']>[0]) => (): void => {
    onSheet(sheet)
  }
  return (
    <>
      <Person card={card} onEdit={onEdit} />
      <Ways
        onSignIn={signsIn ? opens({ kind: 'signIn' }) : null}
        onFriend={friend && opens({ kind: 'friend', friend })}
      />
      <SubCards
        asked={subs}
        card={card}
        onOpen={(sub) => {
          onSheet({ kind: 'card', card: sub })
        }}
        onAdd={opens({ kind: 'add' })}
      />
      <Messages
        permits={permits}
        onKind={(of) => {
          onSheet({ kind: 'permits', of })
        }}
      />
      <Privacy onViews={opens({ kind: 'views' })} />
    </>
  )
}
