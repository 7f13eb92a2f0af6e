import { useCallback } from 'react'
import type { GiftTileView } from '../../../types/contract'
import { call } from '../../service/call'
import { useAsk } from '../../service/use-ask'

/** The list that is shown before anything is asked for; a chain has few gifts at a time. */
const SHOWN = 24

/** What is offered now, kept on the device so that it can be looked at without a network. */
export function useGifts() {
  const ask = useCallback(() => call('member', 'gift.list', { limit: SHOWN }), [])
  return useAsk(ask, 'gifts')
}

export type GiftFilter = 'all' | 'able' | 'goods' | 'service' | 'cash'

export const filters: readonly GiftFilter[] = ['all', 'able', 'goods', 'service', 'cash']

/** Whether a gift is among what a chip asks for. */
export const fits = (gift: GiftTileView, filter: GiftFilter): boolean => {
  if (filter === 'all') return true
  if (filter === 'able') return gift.refusal === null
  return filter === 'cash' ? gift.price.cashFen > 0 : gift.kind === filter
}
