import { useCallback } from 'react'
import type { LedgerRow } from '../../../types/contract'
import { call } from '../../service/call'
import { useAsk } from '../../service/use-ask'

const SHOWN = 3

/** The last few rows; a page that has its card shows no error of its own for them. */
export function useRecent(): { rows: LedgerRow[]; again: () => void } {
  const ask = useCallback(() => call('member', 'ledger.list', { kind: 'all', limit: SHOWN }), [])
  const { value, again } = useAsk(ask)
  return { rows: value?.rows ?? [], again }
}
