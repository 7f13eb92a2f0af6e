import type { CardView } from '../../types/contract'
import { learnBrand } from '../look/brand'
import { call } from './call'
import type { Reply } from './reply'
import { useAsk } from './use-ask'
import type { Asked } from './asked'

export const CARD_SHELF = 'card'

export async function askCard(): Promise<Reply<CardView>> {
  const reply = await call('member', 'card.mine', {})
  if (reply.ok) learnBrand(reply.value.brand)
  return reply
}

/** The member's card: kept on the device, so that it can be shown without a network. */
export function useCard(): Asked<CardView> & { again: () => void } {
  return useAsk(askCard, CARD_SHELF)
}
