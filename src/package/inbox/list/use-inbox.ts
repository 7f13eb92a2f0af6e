import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { InboxRow } from '../../../../types/contract'
import { call } from '../../../service/call'
import { newReference } from '../../../service/reference'
import { useAsk } from '../../../service/use-ask'

const PAGE = 20
/** Of one call of `inbox.read`. */
const READ_AT_ONCE = 8

/** What was shown is read; the marks stay until the page is shown again. Nobody waits for it: what is not noted is noted next time. */
async function markRead(rows: readonly InboxRow[]): Promise<void> {
  const unread = rows.filter(({ read }) => !read).map(({ message }) => message)
  for (let from = 0; from < unread.length; from += READ_AT_ONCE) {
    await call('member', 'inbox.read', { messages: unread.slice(from, from + READ_AT_ONCE) }, newReference())
  }
}

/** A member's messages, newest first; reaching the bottom asks for earlier ones. */
export function useInbox() {
  const ask = useCallback(() => call('member', 'inbox.list', { limit: PAGE }), [])
  const asked = useAsk(ask)
  const [more, setMore] = useState<{ of: unknown; rows: InboxRow[]; next: string | null; busy: boolean } | null>(null)
  const first = asked.value
  const own = more && more.of === first ? more : null
  const next = own ? own.next : (first?.next ?? null)
  useEffect(() => {
    if (first) void markRead(first.rows)
  }, [first])
  useReachBottom(() => {
    if (!first || next === null || own?.busy) return
    const rows = own?.rows ?? []
    setMore({ of: first, rows, next, busy: true })
    void call('member', 'inbox.list', { limit: PAGE, after: next }).then((reply) => {
      if (reply.ok) void markRead(reply.value.rows)
      if (reply.ok) setMore({ of: first, rows: [...rows, ...reply.value.rows], next: reply.value.next, busy: false })
      else setMore({ of: first, rows, next, busy: false })
    })
  })
  return { asked, rows: [...(first?.rows ?? []), ...(own?.rows ?? [])], next, busy: own?.busy ?? false }
}
