import { useCallback, useEffect, useRef, useState } from 'react'
import type { DryRunView } from '../../../../types/contract'
import type { PushAsk } from '../../../../types/record'
import { call } from '../../../service/call'
import { newReference } from '../../../service/reference'
import type { Reply } from '../../../service/reply'

export interface Counting {
  /** As far as it is. */
  value: DryRunView | null
  trouble: Exclude<Reply<never>, { ok: true }> | null
  again: () => void
}

interface Heard {
  key: string
  reply: Reply<DryRunView>
}

/** Counts on the server, step by step, until it is done; what is heard of an earlier question is not shown. */
export function useCount(ask: PushAsk | null): Counting {
  const key = ask ? JSON.stringify(ask) : ''
  const [heard, setHeard] = useState<Heard | null>(null)
  const round = useRef(0)
  const load = useCallback(() => {
    const mine = ++round.current
    if (!key) return
    const hear = (reply: Reply<DryRunView>): void => {
      if (mine !== round.current) return
      setHeard({ key, reply })
      if (reply.ok && reply.value.state === 'running') void call('staff', 'campaign.tryOn', { run: reply.value.run }).then(hear)
    }
    // The key is the question, written down by the line above.
    void call('staff', 'push.count', { push: JSON.parse(key) as PushAsk }, newReference()).then(hear)
  }, [key])
  useEffect(() => {
    load()
    return () => {
      round.current += 1
    }
  }, [load])
  const again = useCallback(() => {
    setHeard(null)
    load()
  }, [load])
  const reply = heard?.key === key ? heard.reply : null
  return { value: reply?.ok ? reply.value : null, trouble: reply && !reply.ok ? reply : null, again }
}
