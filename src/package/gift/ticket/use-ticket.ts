import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import type { MemberContract } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

/** The exchange that the page was opened for, kept so that its code can be shown without a network. */
export function useTicket() {
  const exchange = decodeURIComponent(useRouter().params['exchange'] ?? '')
  const ask = useCallback(() => call('member', 'exchange.view', { exchange }), [exchange])
  return useAsk(ask, `exchange.${exchange}`)
}

type Cancel = MemberContract['exchange.cancel']

export const useCancel = () =>
  useWrite<Cancel['input'], Cancel['output']>((input, reference) => call('member', 'exchange.cancel', input, reference))
