import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskPreview, OrderPreview } from '../../../../types/contract'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'

/** Typing pauses for this long before the door is asked. */
const PAUSE_MS = 250

export interface Previewing {
  /** The last answer; of an earlier amount where `fresh` is false. */
  value: OrderPreview | null
  fresh: boolean
  trouble: Exclude<Reply<never>, { ok: true }> | null
  again: () => void
}

/** The door's dry run of what stands in the form. An answer to an earlier question is never taken for one to the latest. */
export function usePreview(ask: AskPreview | null): Previewing {
  const key = ask ? JSON.stringify(ask) : ''
  const [heard, setHeard] = useState<{ key: string; value: OrderPreview } | null>(null)
  const [trouble, setTrouble] = useState<{ key: string; reply: Exclude<Reply<never>, { ok: true }> } | null>(null)
  const latest = useRef('')
  const load = useCallback(() => {
    if (!key) return
    latest.current = key
    setTrouble(null)
    // The key is the question, written down by the line above.
    void call('staff', 'order.preview', JSON.parse(key) as AskPreview).then((reply) => {
      if (latest.current !== key) return
      if (reply.ok) setHeard({ key, value: reply.value })
      else setTrouble({ key, reply })
    })
  }, [key])
  useEffect(() => {
    latest.current = key
    if (!key) return
    const timer = setTimeout(load, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [key, load])
  return {
    value: key ? (heard?.value ?? null) : null,
    fresh: heard?.key === key,
    trouble: trouble?.key === key ? trouble.reply : null,
    again: load,
  }
}
