import type { CardView } from '../../../types/contract'
import { useFriend, type FriendSheetOpen } from './friend'
import { Messages } from './messages'
import { Person } from './person'
import { SubCards, type SubCardsAsked, type SubSheet } from './sub-cards'
import { Ways } from './ways'

interface MineProps {
  card: CardView
  subs: SubCardsAsked
  onEdit: () => void
  onChanged: () => void
  onSheet: (sheet: SubSheet | FriendSheetOpen) => void
}

/** What a member sees of themselves. */
export function Mine({ card, subs, onEdit, onChanged, onSheet }: MineProps) {
  const friend = useFriend()
  return (
    <>
      <Person card={card} onEdit={onEdit} />
      <Ways
        onFriend={
          friend &&
          (() => {
            onSheet({ kind: 'friend', friend })
          })
        }
      />
      <SubCards
        asked={subs}
        card={card}
        onOpen={(sub) => {
          onSheet({ kind: 'card', card: sub })
        }}
        onAdd={() => {
          onSheet({ kind: 'add' })
        }}
      />
      <Messages key={`${String(card.marketing)} ${String(card.care)}`} card={card} onChanged={onChanged} />
    </>
  )
}
