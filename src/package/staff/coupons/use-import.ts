import { useRef, useState } from 'react'
import type { ImportedCode } from '../../../../types/contract'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { newReference } from '../../../service/reference'
import { inCalls, type BatchRow } from './rows'

interface Batch {
  of: string
  reference: string
  /** What was told of the rows that were sent. */
  told: ImportedCode[]
  calls: number
}

export interface Importing {
  busy: boolean
  told: readonly ImportedCode[]
  sent: number
  trouble: Exclude<Reply<unknown>, { ok: true }> | null
  send: (template: string, rows: readonly BatchRow[]) => Promise<void>
}

/**
 * Sends a batch a hundred rows at a time. Every call has its own reference, made of the batch's: after a silence the same
 * rows go out under the same one, from where it broke off.
 */
export function useImport(): Importing {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<readonly ImportedCode[]>([])
  const [trouble, setTrouble] = useState<Importing['trouble']>(null)
  const batch = useRef<Batch | null>(null)
  const send = async (template: string, rows: readonly BatchRow[]): Promise<void> => {
    const of = JSON.stringify([template, rows])
    const now = batch.current?.of === of ? batch.current : { of, reference: newReference(), told: [], calls: 0 }
    batch.current = now
    setBusy(true)
    setTrouble(null)
    setTold([...now.told])
    const calls = inCalls(rows)
    while (now.calls < calls.length) {
      const heard = await call('staff', 'coupon.import', { template, rows: calls[now.calls] ?? [] }, `${now.reference}.${String(now.calls)}`)
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
