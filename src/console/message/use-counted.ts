import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '../../service/reply'

export interface Counted<T> {
  sum: T
  counting: boolean
  failed: boolean
  again: () => void
}

/**
 * Adds up what the server counts a page a call, until there is no more; leaving ends it. `ask` and `add` stay the same from
 * drawing to drawing.
 */
export function useCounted<P extends { next: string | null }, T>(ask: (after?: string) => Promise<Reply<P>>, add: (sum: T, page: P) => T, none: T): Counted<T> {
  const [held, setHeld] = useState<{ of: typeof ask; sum: T; counting: boolean; failed: boolean }>({ of: ask, sum: none, counting: true, failed: false })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let mine = true
    const go = async (): Promise<void> => {
      let sum = none
      let after: string | undefined
      do {
        const reply = await ask(after)
        if (!mine) return
        if (!reply.ok) {
          setHeld({ of: ask, sum, counting: false, failed: true })
          return
        }
        sum = add(sum, reply.value)
        after = reply.value.next ?? undefined
        setHeld({ of: ask, sum, counting: after !== undefined, failed: false })
      } while (after !== undefined)
    }
    void go()
    return () => { mine = false }
  }, [ask, add, none, turn])
  const fresh = held.of === ask
  return { sum: fresh ? held.sum : none, counting: fresh ? held.counting : true, failed: fresh && held.failed, again: useCallback(() => { setTurn((n) => n + 1) }, []) }
}
