import { useRef, useState } from 'react'
import type { Reply } from './reply'
import { newReference } from './reference'

interface Sent {
  input: string
  reference: string
}

export interface Write<I, O> {
  busy: boolean
  /** What the last try came to; null before the first and while one runs. */
  reply: Reply<O> | null
  run: (input: I) => Promise<Reply<O>>
  clear: () => void
}

/**
 * One write with its reference made before it is first sent. The same input after a silence goes out under the same
 * reference, so that it happens once however often it is sent; a new input, or one after an answer, gets a new one.
 */
export function useWrite<I, O>(send: (input: I, reference: string) => Promise<Reply<O>>): Write<I, O> {
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<O> | null>(null)
  const open = useRef<Sent | null>(null)
  const run = async (input: I): Promise<Reply<O>> => {
    const text = JSON.stringify(input)
    if (open.current?.input !== text) open.current = { input: text, reference: newReference() }
    setBusy(true)
    setReply(null)
    const heard = await send(input, open.current.reference)
    if (heard.ok || 'refusal' in heard) open.current = null
    setReply(heard)
    setBusy(false)
    return heard
  }
  return {
    busy,
    reply,
    run,
    clear: () => {
      setReply(null)
    },
  }
}
