import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { BenefitsView, BenefitUsesPage, BenefitUseView } from '../../../../types/contract'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useAsk } from '../../../service/use-ask'

const PAGE = 20

interface First {
  rights: BenefitsView
  page: BenefitUsesPage
}

async function askFirst(): Promise<Reply<First>> {
  const [rights, page] = await Promise.all([call('member', 'benefit.mine', {}), call('member', 'benefit.uses', { limit: PAGE })])
  if (!rights.ok) return rights
  return page.ok ? { ok: true, value: { rights: rights.value, page: page.value } } : page
}

interface More {
  of: First
  rows: BenefitUseView[]
  next: string | null
  busy: boolean
}

/** The rights, and their uses newest first; reaching the bottom asks for earlier ones. */
export function useRightsAndUses() {
  const asked = useAsk(askFirst)
  const [more, setMore] = useState<More | null>(null)
  const first = asked.value
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.page.next ?? null)
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void call('member', 'benefit.uses', { limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  })
  const state: 'busy' | 'end' | 'more' = own?.busy ? 'busy' : next === null ? 'end' : 'more'
  return { asked, uses: [...(first?.page.rows ?? []), ...(own?.rows ?? [])], more: state }
}
