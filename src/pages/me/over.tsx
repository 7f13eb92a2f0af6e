import type { CardView, PermitView } from '../../../types/contract'
import { FriendSheet, type FriendSheetOpen } from './friend'
import { InviteSheet } from './invite'
import { PermitSheet } from './permit-sheet'
import { ProfileSheet } from './profile-sheet'
import { SignInSheet, type SignInSheetOpen } from './sign-in'
import { AddSubCard, type OpenSubCard } from './sub-card-add'
import { SubCardSheet, type EndSubCard } from './sub-card-sheet'
import type { SubCardsAsked, SubSheet } from './sub-cards'
import { ViewsSheet } from './views-sheet'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import type { Permits } from '../../service/use-permits'

const openOwn: OpenSubCard = (input, reference) => call('member', 'subcard.open', input, reference)
const endOwn: EndSubCard = ({ action, number }, reference) => call('member', action, { number }, reference)

export interface PermitSheetOpen {
  kind: 'permits'
  of: PermitView['kind']
}

export type MeSheet = { kind: 'profile' } | { kind: 'invite' } | { kind: 'views' } | SubSheet | FriendSheetOpen | PermitSheetOpen | SignInSheetOpen

interface OverProps {
  sheet: MeSheet
  card: CardView | null
  subs: SubCardsAsked
  permits: Permits
  onCard: () => void
  onClose: () => void
}

/** The one sheet that stands open over the page, if any, and over that WeChat's own question. */
export function Over(props: OverProps) {
  return (
    <>
      <Opened {...props} />
      {props.permits.dialog}
    </>
  )
}

function Opened({ sheet, card, subs, permits, onCard, onClose }: OverProps) {
  const { people } = useLook().words
  if (sheet?.kind === 'invite') return <InviteSheet onConfirmed={onCard} onClose={onClose} />
  if (!sheet || !card) return null
  if (sheet.kind === 'friend') return <FriendSheet friend={sheet.friend} zone={card.zone} onClose={onClose} />
  if (sheet.kind === 'signIn') return <SignInSheet card={card} onChanged={onCard} onClose={onClose} />
  if (sheet.kind === 'permits') return <PermitSheet kind={sheet.of} permits={permits} onClose={onClose} />
  if (sheet.kind === 'views') return <ViewsSheet card={card} onClose={onClose} />
  if (sheet.kind === 'profile') return <ProfileSheet card={card} onSaved={onCard} onClose={onClose} />
  if (sheet.kind === 'card') return <SubCardSheet sub={sheet.card} card={card} send={endOwn} after={people.after} onDone={subs.again} onClose={onClose} />
  const rules = subs.value?.offered
  return rules ? <AddSubCard rules={rules} zone={card.zone} send={openOwn} why={rules.number === 'phone' ? people.addWhy : people.addWhyPattern} onDone={subs.again} onClose={onClose} /> : null
}
