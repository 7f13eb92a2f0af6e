import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { nextAsked } from '../../../service/asked'
import type { Asked } from '../../../service/asked'
import type { Reply } from '../../../service/reply'

interface Rows<T> {
  rows: T[]
  next: string | null
}

export interface Listed<K, T> {
  kind: K
  choose: (kind: K) => void
  asked: Asked<Rows<T>> & { again: () => void }
}

/** A list of one kind page by page; reaching the bottom asks for the next. */
export function useRows<K, T>(first: K, ask: (kind: K, after: string | undefined) => Promise<Reply<Rows<T>>>): Listed<K, T> {
  const [kind, setKind] = useState<K>(first)
  const [asked, setAsked] = useState<Asked<Rows<T>>>({ value: null, at: 0, trouble: null })
  const question = useRef(0)
  const load = useCallback(
    (of: K, before: Rows<T> | null) => {
      const mine = ++question.current
      void ask(of, before?.next ?? undefined).then((reply) => {
        if (mine !== question.current) return
        const whole =
          reply.ok && before
            ? { ok: true as const, value: { rows: [...before.rows, ...reply.value.rows], next: reply.value.next } }
            : reply
        setAsked((old) => nextAsked(old, whole, Date.now()))
      })
    },
    [ask],
  )
  const again = useCallback(() => {
    load(kind, null)
  }, [load, kind])
  useDidShow(again)
  useReachBottom(() => {
    if (asked.value?.next) load(kind, asked.value)
  })
  const choose = (next: K): void => {
    setKind(next)
    setAsked({ value: null, at: 0, trouble: null })
    load(next, null)
  }
  return { kind, choose, asked: { ...asked, again } }
}
