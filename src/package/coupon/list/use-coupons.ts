import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CouponPage, CouponView } from '../../../../types/contract'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useAsk } from '../../../service/use-ask'

export type Which = 'open' | 'used' | 'over'

const PAGE = 20

/** Pages asked for at most until one has a row: of many that are over few may be of the kind. */
const PAGES_AT_ONCE = 5

async function filled(which: Which, from: string | undefined): Promise<Reply<CouponPage>> {
  let reply = await call('member', 'coupon.mine', { which, limit: PAGE, ...(from === undefined ? {} : { after: from }) })
  for (let n = 1; n < PAGES_AT_ONCE && reply.ok && reply.value.rows.length === 0 && reply.value.next !== null; n += 1) {
    reply = await call('member', 'coupon.mine', { which, limit: PAGE, after: reply.value.next })
  }
  return reply
}

/** A member's coupons; reaching the bottom asks for more. Those to use are kept on the device, to be shown without a network. */
export function useCoupons() {
  const [which, choose] = useState<Which>('open')
  const ask = useCallback(async (): Promise<Reply<CouponPage & { which: Which }>> => {
    const reply = await filled(which, undefined)
    return reply.ok ? { ok: true, value: { ...reply.value, which } } : reply
  }, [which])
  const latest = useAsk(ask, `coupons.${which}`)
  const { again } = latest
  const before = useRef(which)
  useEffect(() => {
    if (before.current === which) return
    before.current = which
    again()
  }, [which, again])
  // Another tab's rows are not shown as this one's while its own are on their way.
  const asked = { ...latest, value: latest.value?.which === which ? latest.value : null }
  const [more, setMore] = useState<{ of: unknown; rows: CouponView[]; next: string | null; busy: boolean } | null>(null)
  const first = asked.value
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.next ?? null)
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void filled(which, next).then((reply) => {
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  })
  return { which, choose, asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], next, busy: own?.busy ?? false }
}
