import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import type { MemberContract } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

/** The gift that the page was opened for. */
export function useGift() {
  const gift = decodeURIComponent(useRouter().params['gift'] ?? '')
  const ask = useCallback(() => call('member', 'gift.view', { gift }), [gift])
  return useAsk(ask)
}

type Redeem = MemberContract['gift.redeem']

export const useRedeem = () =>
  useWrite<Redeem['input'], Redeem['output']>((input, reference) => call('member', 'gift.redeem', input, reference))

type Wish = MemberContract['gift.wish']

export const useWish = () =>
  useWrite<Wish['input'], Wish['output']>((input, reference) => call('member', 'gift.wish', input, reference))
