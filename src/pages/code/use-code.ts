import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MutableRefObject } from 'react'
import type { CodeView } from '../../../types/contract'
import { call } from '../../service/call'
import type { Reply } from '../../service/reply'

const TICK_MS = 250

export interface LiveCode {
  view: CodeView | null
  /** Whole seconds until the code changes. */
  secondsLeft: number
  renewing: boolean
  /** The last try did not bring a code. */
  failed: Exclude<Reply<CodeView>, { ok: true }> | null
  renew: () => void
}

/** After a silence the page tries again by itself, without hurry. */
const RETRY_MS = 8_000

interface Held {
  view: CodeView
  until: number
}

interface Asking {
  held: Held | null
  failed: LiveCode['failed']
  renewing: boolean
  renew: () => void
  /** Not before this moment does the page ask by itself again. */
  nextTry: MutableRefObject<number>
}

/** One question at a time. */
function useRenewal(): Asking {
  const [held, setHeld] = useState<Held | null>(null)
  const [failed, setFailed] = useState<LiveCode['failed']>(null)
  const [renewing, setRenewing] = useState(false)
  const nextTry = useRef(0)
  const asking = useRef(false)
  const renew = useCallback(() => {
    if (asking.current) return
    asking.current = true
    setRenewing(true)
    void call('member', 'code.mine', {}).then((reply) => {
      const now = Date.now()
      asking.current = false
      nextTry.current = now + RETRY_MS
      setRenewing(false)
      setFailed(reply.ok ? null : reply)
      if (reply.ok) setHeld({ view: reply.value, until: now + reply.value.secondsLeft * 1000 })
    })
  }, [])
  return { held, failed, renewing, renew, nextTry }
}

/** Keeps one live code on the screen: asks, counts down, asks again; sleeps while the page is hidden. */
export function useCode(): LiveCode {
  const { held, failed, renewing, renew, nextTry } = useRenewal()
  const [now, setNow] = useState(() => Date.now())
  const awake = useRef(true)
  const until = held?.until ?? 0

  useEffect(() => {
    const timer = setInterval(() => {
      const tick = Date.now()
      setNow(tick)
      if (awake.current && tick >= until && tick >= nextTry.current) renew()
    }, TICK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [until, renew, nextTry])

  useDidShow(() => {
    awake.current = true
    renew()
  })
  useDidHide(() => {
    awake.current = false
  })
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1000))
  return { view: held && secondsLeft > 0 ? held.view : null, secondsLeft, renewing, failed, renew }
}
