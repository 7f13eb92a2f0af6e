import { maskPhone, tailOf } from '../core/kernel'
import { heldIn, settle, standingOf } from '../core/ledger'
import { standingOn } from '../core/tier'
import type { FoundMember } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { KnownMember } from './known-member'
import { tierView } from './view-card'

/** A member as staff sees one in a list: phone masked, figures as they are usable now. */
export const viewMember = async (world: World, { member, account }: KnownMember): Promise<FoundMember> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const settled = settle(programme, account, now).account
  const tier = standingOn(programme, settled, now)
  const { id, name } = tierView(programme, tier)
  const eligible = programme.tiers.find((one) => one.id === tier.eligible?.id)
  return {
    member: member._id,
    name: member.name,
    phoneMasked: maskPhone(member.phone),
    cardTail: tailOf(member.cardNumber),
    tier: { id, name },
    wallets: programme.wallets.map((wallet) => {
      const standing = standingOf(settled, wallet.id)
      const { balance, debt } = standing
      return { wallet: wallet.id, name: wallet.name, scale: wallet.scale, balance, debt, pending: heldIn(standing) }
    }),
    eligible: eligible && tier.eligible ? { tier: eligible.id, name: eligible.name, since: tier.eligible.since } : null,
  }
}
