import type { WalletStanding } from '../../../types/record'
import type { WalletMove } from './lot'
import { clawBack, credit } from './wallet'

/** No lot ends then, so points are taken earliest expiry first. */
const NO_LOT = -1

/**
 * Puts points right by hand. What is given repays debt first and then lives as earned points do; what is taken goes
 * earliest expiry first. Neither counts as earned. Ask `shortOf` before taking: more than is there would become debt.
 */
export const adjust = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => {
  const moved = points > 0 ? credit(standing, points, expiresAt) : clawBack(standing, -points, NO_LOT)
  return {
    standing: { ...moved.standing, earned: standing.earned },
    postings: moved.postings.map((posting) => {
      if (posting.from === 'issued') return { ...posting, from: 'adjusted' }
      return posting.to === 'reversed' ? { ...posting, to: 'adjusted' } : posting
    }),
  }
}
