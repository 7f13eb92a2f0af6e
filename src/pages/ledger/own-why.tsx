import { useCallback } from 'react'
import type { LedgerCard } from '../../design/ledger-row'
import { call } from '../../service/call'
import { WhySheet } from './why-sheet'

interface OwnWhyProps {
  entry: string
  card: LedgerCard
  onClose: () => void
}

/** Why one of the member's own entries is there. */
export function OwnWhy({ entry, card, onClose }: OwnWhyProps) {
  const ask = useCallback(() => call('member', 'entry.why', { entry }), [entry])
  return <WhySheet ask={ask} card={card} onClose={onClose} />
}
