import { useCallback } from 'react'
import type { WhyView } from '../../../types/contract'
import type { LedgerCard } from '../../design/ledger-row'
import type { Reply } from '../../service/reply'
import { MonthSheet } from './month-sheet'
import type { Ledger } from './use-ledger'
import { WhySheet } from './why-sheet'

/** The months, or why an entry is there. */
export type Opened = 'month' | { entry: string }

interface OverProps {
  card: LedgerCard
  ledger: Ledger
  opened: Opened
  askWhy: (entry: string) => Promise<Reply<WhyView>>
  onClose: () => void
}

export function Over({ card, ledger, opened, askWhy, onClose }: OverProps) {
  const entry = opened === 'month' ? null : opened.entry
  const ask = useCallback(() => askWhy(entry ?? ''), [askWhy, entry])
  return entry === null ? (
    <MonthSheet card={card} value={ledger.month} onChoose={ledger.chooseMonth} onClose={onClose} />
  ) : (
    <WhySheet ask={ask} card={card} onClose={onClose} />
  )
}
