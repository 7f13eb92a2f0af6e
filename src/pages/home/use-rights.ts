import { useCallback } from 'react'
import type { BenefitsView } from '../../../types/contract'
import { call } from '../../service/call'
import { useAsk } from '../../service/use-ask'

/** The rights of the tier; a page that has its card shows no error of its own for them. */
export function useRights(): { view: BenefitsView | null; again: () => void } {
  const ask = useCallback(() => call('member', 'benefit.mine', {}), [])
  const { value, again } = useAsk(ask)
  return { view: value, again }
}
