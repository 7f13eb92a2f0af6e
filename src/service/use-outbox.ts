import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { newReference } from './reference'
import { heard, isFull, openOutbox, post, sendAll, unsent } from './outbox'
import type { Unsent } from './outbox'
import { offline } from './reply'
import type { Reply } from './reply'

const AGAIN_MS = 5_000

/** What a person's device still has to send; it is tried again when the page is shown, when the line returns, and now and then. */
export function useOutbox(staff: string | null): readonly Unsent[] {
  const rows = useSyncExternalStore(unsent.follow, unsent.get, unsent.get)
  const waits = rows.some(({ refusal }) => refusal === null)
  useEffect(() => {
    if (staff) openOutbox(staff)
  }, [staff])
  useDidShow(() => void sendAll())
  useEffect(() => {
    if (!waits) return
    const again = (): void => void sendAll()
    const timer = setInterval(again, AGAIN_MS)
    Taro.onNetworkStatusChange(again)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(again)
    }
  }, [waits])
  return rows
}

export interface Posting<O> {
  busy: boolean
  reply: Reply<O> | null
  /** Under a reference of its own, or the one it was made with before. */
  run: (action: string, data: unknown, title: string, reference?: string) => Promise<Reply<O>>
  clear: () => void
}

/** One write of the counter: kept before it is sent, and answered here even where the answer comes by a later try. */
export function usePost<O>(): Posting<O> {
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<O> | null>(null)
  const [sent, setSent] = useState<{ reference: string; asked: string } | null>(null)
  const late = useSyncExternalStore(heard.follow, heard.get, heard.get)
  const run = async (action: string, data: unknown, title: string, reference?: string): Promise<Reply<O>> => {
    if (isFull()) return offline
    const asked = JSON.stringify([action, data])
    const name = reference ?? (sent?.asked === asked && silent(reply) ? sent.reference : newReference())
    setSent({ reference: name, asked })
    setBusy(true)
    setReply(null)
    const answer = (await post({ reference: name, action, data, title })) as Reply<O>
    setReply(answer)
    setBusy(false)
    return answer
  }
  const clear = (): void => {
    setReply(null)
    setSent(null)
  }
  // The door's answer has the shape of the action that was sent under this reference.
  const now = late && late.reference === sent?.reference && silent(reply) ? (late.reply as Reply<O>) : reply
  return { busy, reply: now, run, clear }
}

/** Sent, and neither granted nor refused yet. */
function silent(reply: Reply<unknown> | null): boolean {
  return reply !== null && !reply.ok && !('refusal' in reply)
}
