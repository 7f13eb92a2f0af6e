import { useRef, useState } from 'react'
import type { Reply } from '../../../service/reply'
import { newReference } from '../../../service/reference'
import { inCalls } from './rows'

interface Batch<T> {
  of: string
  reference: string
  /** What was told of the rows that were sent. */
  told: T[]
  calls: number
}

export interface Importing<R, T> {
  busy: boolean
  told: readonly T[]
  sent: number
  trouble: Exclude<Reply<unknown>, { ok: true }> | null
  /** `of`: what the rows are for. */
  send: (of: string, rows: readonly R[]) => Promise<void>
}

type Post<R, T> = (of: string, rows: R[], reference: string) => Promise<Reply<{ rows: T[] }>>

/**
 * Sends a batch a hundred rows at a time. Every call has its own reference, made of the batch's: after a silence the same
 * rows go out under the same one, from where it broke off.
 */
export function useImport<R, T>(post: Post<R, T>): Importing<R, T> {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<readonly T[]>([])
  const [trouble, setTrouble] = useState<Importing<R, T>['trouble']>(null)
  const batch = useRef<Batch<T> | null>(null)
  const send = async (whose: string, rows: readonly R[]): Promise<void> => {
    const of = JSON.stringify([whose, rows])
    const now = batch.current?.of === of ? batch.current : { of, reference: newReference(), told: [], calls: 0 }
    batch.current = now
    setBusy(true)
    setTrouble(null)
    setTold([...now.told])
    const calls = inCalls(rows)
    while (now.calls < calls.length) {
      const heard = await post(whose, calls[now.calls] ?? [], `${now.reference}.${String(now.calls)}`)
      if (!heard.ok) {
        setTrouble(heard)
        break
      }
      now.told.push(...heard.value.rows)
      now.calls += 1
      setTold([...now.told])
    }
    setBusy(false)
  }
  return { busy, told, sent: told.length, trouble, send }
}
