import { ok } from '../../cloudfunctions/core/kernel'
import { clawBack, credit, postMoves, type WalletMove } from '../../cloudfunctions/core/ledger'
import { doOnce } from '../../cloudfunctions/flow/do-once'
import type { World } from '../../types/port/world'
import type { Lot, WalletStanding } from '../../types/record'
import type { Result } from '../../types/result'

/** Points taken by hand, earliest expiry first; beyond what is there they are owed. */
export const takePoints = (world: World, member: string, points: number, reference: string): Promise<Result<number>> =>
  doOnce(world, { member, reference, kind: 'adjustment', asked: { points }, store: null, staff: null }, ({ account, cause }) => {
    const move = { wallet: 'consumption', rule: 'hand', move: (standing: WalletStanding) => clawBack(standing, points, 0) }
    const posted = postMoves(account, { ...cause, kind: 'reversal' }, [move])
    const detail = { wallet: 'consumption', points: -points, reason: 'by hand' }
    return ok({ ...posted, detail, answer: (after) => after.wallets['consumption']?.balance ?? 0 })
  })

/** Points given by hand, each lot with an expiry of its own. */
export const give = (world: World, member: string, lots: readonly Lot[]): Promise<Result<null>> =>
  doOnce(world, { member, reference: 'given', kind: 'adjustment', asked: {}, store: null, staff: null }, ({ account, cause }) => {
    const move = (standing: WalletStanding): WalletMove =>
      lots.reduce<WalletMove>(
        (all, lot) => {
          const { standing: next, postings } = credit(all.standing, lot.points, lot.expiresAt)
          return { standing: next, postings: [...all.postings, ...postings] }
        },
        { standing, postings: [] },
      )
    const posted = postMoves(account, { ...cause, kind: 'accrual' }, [{ wallet: 'consumption', rule: 'hand', move }])
    const points = lots.reduce((sum, lot) => sum + lot.points, 0)
    return ok({ ...posted, detail: { wallet: 'consumption', points, reason: 'by hand' }, answer: () => null })
  })
