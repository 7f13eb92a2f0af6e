import { useReachBottom } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ExchangeTileView } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'

const PAGE = 20

/** A member's exchanges, newest first; reaching the bottom asks for earlier ones. */
export function useMine() {
  const ask = useCallback(() => call('member', 'exchange.mine', { limit: PAGE }), [])
  const asked = useAsk(ask)
  const [more, setMore] = useState<{ of: unknown; rows: ExchangeTileView[]; next: string | null; busy: boolean } | null>(null)
  const first = asked.value
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.next ?? null)
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void call('member', 'exchange.mine', { limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  })
  return { asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], next, busy: own?.busy ?? false }
}
