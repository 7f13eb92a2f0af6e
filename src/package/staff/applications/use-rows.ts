import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { nextAsked } from '../../../service/asked'
import type { Asked } from '../../../service/asked'
import type { Reply } from '../../../service/reply'

interface Rows<T> {
  rows: T[]
  next: string | null
}

export interface Listed<K, T, R extends Rows<T> = Rows<T>> {
  kind: K
  choose: (kind: K) => void
  asked: Asked<R> & { again: () => void }
}

/** A list of one kind page by page; reaching the bottom asks for the next. What else a page says is that of the last one. */
export function useRows<K, T, R extends Rows<T> = Rows<T>>(first: K, ask: (kind: K, after: string | undefined) => Promise<Reply<R>>): Listed<K, T, R> {
  const [kind, setKind] = useState<K>(first)
  const [asked, setAsked] = useState<Asked<R>>({ value: null, at: 0, trouble: null })
  const question = useRef(0)
  const load = useCallback(
    (of: K, before: R | null) => {
      const mine = ++question.current
      void ask(of, before?.next ?? undefined).then((reply) => {
        if (mine !== question.current) return
        const whole =
          reply.ok && before
            ? { ok: true as const, value: { ...reply.value, rows: [...before.rows, ...reply.value.rows] } }
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
