import { useReachBottom } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { CouponView } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'

export type Which = 'open' | 'past'

const PAGE = 20

/** A member's coupons; reaching the bottom asks for more. Those to use are kept on the device, to be shown without a network. */
export function useCoupons() {
  const [which, choose] = useState<Which>('open')
  const ask = useCallback(() => call('member', 'coupon.mine', { which, limit: PAGE }), [which])
  const asked = useAsk(ask, `coupons.${which}`)
  const [more, setMore] = useState<{ of: unknown; rows: CouponView[]; next: string | null; busy: boolean } | null>(null)
  const first = asked.value
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.next ?? null)
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void call('member', 'coupon.mine', { which, limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  })
  return { which, choose, asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], next, busy: own?.busy ?? false }
}
