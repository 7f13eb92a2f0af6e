import { ladderViews } from '../core/tier'
import type { TiersView } from '../../types/contract'
import type { World } from '../../types/port/world'
import { censusOf } from './count-tiers'
import type { KnownMember } from './known-member'

/** All tiers with the member's own figures in them: the growth page. */
export const viewTiers = async (world: World, { account }: KnownMember): Promise<TiersView> => {
  const [programme, census, now] = [await world.programme(), await censusOf(world), world.clock.now()]
  const members = (id: string): number | null => (census ? (census.tiers.find((one) => one.id === id)?.members ?? 0) : null)
  return {
    zone: programme.zone,
    now,
    wallets: programme.wallets.map(({ id, name, scale }) => ({ id, name, scale })),
    ladders: ladderViews(programme, account, now).map((ladder) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier) => ({ ...tier, members: members(tier.id) })),
    })),
    counted: census && { at: census.at, members: census.members },
    rule: {
      edition: programme.edition,
      version: programme.version,
      changeNoticeDays: programme.ladder?.changeNoticeDays ?? null,
    },
  }
}
