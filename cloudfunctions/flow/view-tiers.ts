import { ladderViews } from '../core/tier'
import type { TiersView } from '../../types/contract'
import type { World } from '../../types/port/world'
import { tallyOf } from './count-tiers'
import type { KnownMember } from './known-member'

/** All tiers with the member's own figures in them: the growth page. */
export const viewTiers = async (world: World, { account }: KnownMember): Promise<TiersView> => {
  const [programme, tally, now] = [await world.programme(), await tallyOf(world), world.clock.now()]
  const members = (id: string): number | null => (tally ? (tally.tiers.find((one) => one.id === id)?.members ?? 0) : null)
  return {
    zone: programme.zone,
    now,
    wallets: programme.wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    ladders: ladderViews(programme, account, now).map((ladder) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier) => ({ ...tier, members: members(tier.id) })),
    })),
    counted: tally && { at: tally.at, members: tally.members },
    rule: {
      edition: programme.edition,
      version: programme.version,
      changeNoticeDays: programme.ladder?.changeNoticeDays ?? null,
    },
  }
}
