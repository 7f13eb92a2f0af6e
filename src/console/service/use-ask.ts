import { useCallback, useEffect, useRef, useState } from 'react'
import { nextAsked } from '../../service/asked'
import type { Asked } from '../../service/asked'
import type { Reply } from '../../service/reply'

export type Asking<T> = Asked<T> & { again: () => void; waiting: boolean }

const nothing = { value: null, at: 0, trouble: null }

/** Asks when it is opened and whenever the question changes; an answer to an earlier question is dropped. */
export function useAsk<T>(ask: () => Promise<Reply<T>>): Asking<T> {
  const [held, setHeld] = useState<{ of: typeof ask; asked: Asked<T> } | null>(null)
  const question = useRef(0)
  const again = useCallback(() => {
    const mine = ++question.current
    void ask().then((reply) => {
      if (mine !== question.current) return
      setHeld((before) => ({ of: ask, asked: nextAsked(before?.of === ask ? before.asked : nothing, reply, Date.now()) }))
    })
  }, [ask])
  useEffect(() => {
    again()
  }, [again])
  const own = held?.of === ask ? held.asked : null
  return { ...(own ?? nothing), waiting: own === null, again }
}
