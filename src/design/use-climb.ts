import type { ProgressView } from '../../types/contract'
import { leading, shareOf } from '../figure/climb'
import { useLook } from '../look/use-look'
import { useFigures, type NamedWallet } from './use-figures'

export interface Climb {
  standing: string
  share: number
  sentence: string
}

/** The bar and the exact sentence of the way up. */
export function useClimb(progress: ProgressView, wallets: readonly NamedWallet[]): Climb {
  const { words, say } = useLook()
  const { standing, needOf } = useFigures(wallets)
  const tier = say(progress.tier.name)
  const lead = leading(progress.any)
  // The line above the bar names the days already; a condition that counts others says its own.
  const needs = progress.any.map((way) => needOf(way, lead?.days ?? null))
  const climbing = progress.upgrade === 'grant' && needs.length === 0 ? words.tiers.byGrant : ''
  return {
    standing: lead ? standing(lead) : '',
    share: lead ? shareOf(lead) : 0,
    sentence:
      progress.state === 'eligible'
        ? words.progress.eligible(tier)
        : climbing || needs.join(words.progress.or) + words.progress.end[progress.upgrade],
  }
}
