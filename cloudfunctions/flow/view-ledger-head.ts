import { tailOf } from '../core/kernel'
import type { LedgerHead } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { KnownMember } from './known-member'
import { viewCard } from './view-card'

/** What stands above a member's ledger at the counter: whose it is, how the card stands, and what each wallet holds. */
export const viewLedgerHead = async (world: World, known: KnownMember): Promise<LedgerHead> => {
  const { zone, now, member, card, tier, wallets } = await viewCard(world, known)
  return { zone, now, member, card: { tail: tailOf(card.number), state: card.state, reason: card.reason }, tier, wallets }
}
