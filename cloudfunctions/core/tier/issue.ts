import type { Programme } from '../../../types/programme'
import type { AccountRecord, CardRecord, GrantChange } from '../../../types/record'
import { assess } from './assess'
import { cardGrant, withGrants } from './grant'

type Issued = Pick<CardRecord, 'product' | 'unit'>

/** What buying a term of a card grants. Where a programme has no card products, no tier can ask for one. */
export const grantsOfCard = ({ cards = [] }: Pick<Programme, 'cards'>, { product }: Issued): GrantChange[] =>
  cards.some(({ id }) => id === product) ? [{ grant: cardGrant(product), held: true }] : []

/** A new member's account with the card that was just issued; one that a unit named is nobody's until the person confirms it. */
export const withCard = (programme: Programme, account: AccountRecord, card: Issued, at: number): AccountRecord => {
  const grants = card.unit === undefined ? grantsOfCard(programme, card) : []
  return grants.length === 0 ? account : assess(programme, withGrants(account, grants, at), at)
}
