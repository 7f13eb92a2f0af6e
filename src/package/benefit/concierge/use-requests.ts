import { useReachBottom } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ConciergeView } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'

const PAGE = 20

interface More {
  of: unknown
  rows: ConciergeView[]
  next: string | null
  busy: boolean
}

/** A member's requests, newest first; reaching the bottom asks for earlier ones. */
export function useRequests() {
  const asked = useAsk(useCallback(() => call('member', 'concierge.mine', { limit: PAGE }), []))
  const [later, setLater] = useState<More | null>(null)
  const first = asked.value
  const own = later && later.of === first ? later : null
  const next = own ? own.next : (first?.next ?? null)
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setLater({ of: first, rows, next, busy: true })
    void call('member', 'concierge.mine', { limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) setLater({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setLater({ of: first, rows, next, busy: false })
    })
  })
  const more: 'busy' | 'end' | 'more' = own?.busy ? 'busy' : next === null ? 'end' : 'more'
  return { asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], more }
}
