import type { LedgerRow, MemberRecordView } from '../../../types/contract'
import { signedPoints } from '../../figure/points'
import type { Words } from '../../../types/programme'

/** 消费积分 +120，增值积分 +2,400. */
export function changeText(row: LedgerRow, wallets: MemberRecordView['wallets'], say: (words: Words) => string): string {
  return row.changes
    .map(({ wallet, points, pending }) => {
      const known = wallets.find(({ id }) => id === wallet)
      return `${known ? say(known.name) : wallet} ${signedPoints(points + (pending ?? 0), known?.scale ?? 0)}`
    })
    .join('，')
}
