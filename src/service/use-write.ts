import { useRef, useState } from 'react'
import type { Reply } from './reply'
import { nextSent } from './sent'
import type { Sent } from './sent'

export interface Write<I, O> {
  busy: boolean
  /** What the last try came to; null before the first and while one runs. */
  reply: Reply<O> | null
  run: (input: I) => Promise<Reply<O>>
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
    const sent = nextSent(open.current, JSON.stringify(input))
    open.current = sent
    setBusy(true)
    setReply(null)
    const heard = await send(input, sent.reference)
    if (heard.ok || 'refusal' in heard) open.current = null
    setReply(heard)
    setBusy(false)
    return heard
  }
  return {
    busy,
    reply,
    run,
  }
}
