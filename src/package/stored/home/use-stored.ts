import { useReachBottom } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { MemberContract, StoredRow } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

const PAGE = 20

const askStored = () => call('member', 'stored.mine', {})
const askRows = () => call('member', 'stored.list', { limit: PAGE })

export const useStored = () => useAsk(askStored)

type TopUp = MemberContract['topUp.start']

export const useTopUp = () => useWrite<TopUp['input'], TopUp['output']>((input, reference) => call('member', 'topUp.start', input, reference))

/** Movements, newest first; reaching the bottom asks for earlier ones. */
export function useMovements() {
  const asked = useAsk(askRows)
  const first = asked.value
  const [more, setMore] = useState<{ of: unknown; rows: StoredRow[]; next: string | null; busy: boolean } | null>(null)
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.next ?? null)
  const earlier = useCallback(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void call('member', 'stored.list', { limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  }, [first, next, own])
  useReachBottom(earlier)
  return { asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], next, busy: own?.busy ?? false }
}
