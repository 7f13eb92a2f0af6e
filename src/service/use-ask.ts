import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { nextAsked } from './asked'
import type { Asked } from './asked'
import type { Reply } from './reply'
import { ANSWERS } from './own-answers'
import { forget, keep, kept } from './shelf'

export type Asking<T> = Asked<T> & { again: () => void }

interface Shelved<T> {
  value: T
  at: number
}

/**
 * Asks whenever the page is shown, and keeps the answer on the device when `shelf` names a place for it. An answer that
 * comes after a later question is dropped.
 */
export function useAsk<T>(ask: () => Promise<Reply<T>>, shelf?: string): Asking<T> {
  const asking = useAsking(ask, shelf)
  useDidShow(asking.again)
  return asking
}

/** Asks once it is opened: for a sheet, which comes and goes on a page that stays. */
export function useOpened<T>(ask: () => Promise<Reply<T>>): Asking<T> {
  const asking = useAsking(ask)
  const { again } = asking
  useEffect(() => {
    again()
  }, [again])
  return asking
}

function useAsking<T>(ask: () => Promise<Reply<T>>, name?: string): Asking<T> {
  const shelf = name === undefined ? undefined : ANSWERS + name
  const [asked, setAsked] = useState<Asked<T>>(() => {
    const before = shelf ? kept<Shelved<T>>(shelf) : undefined
    return { value: before?.value ?? null, at: before?.at ?? 0, trouble: null }
  })
  const question = useRef(0)
  const again = useCallback(() => {
    const mine = ++question.current
    void ask().then((reply) => {
      if (mine !== question.current) return
      const at = Date.now()
      if (shelf && reply.ok) keep(shelf, { value: reply.value, at })
      if (shelf && !reply.ok && 'refusal' in reply) forget(shelf)
      setAsked((before) => nextAsked(before, reply, at))
    })
  }, [ask, shelf])
  return { ...asked, again }
}
