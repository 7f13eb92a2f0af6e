import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
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

/** Keeps one live code on the screen: asks, counts down, asks again; sleeps while the page is hidden. */
export function useCode(): LiveCode {
  const [held, setHeld] = useState<Held | null>(null)
  const [failed, setFailed] = useState<LiveCode['failed']>(null)
  const [renewing, setRenewing] = useState(false)
  const [secondsLeft, setSecondsLeft] = useState(0)
  const awake = useRef(true)
  const nextTry = useRef(0)
  const asking = useRef(false)

  const renew = useCallback(() => {
    if (asking.current) return
    asking.current = true
    setRenewing(true)
    void call('member', 'code.mine', {}).then((reply) => {
      asking.current = false
      const now = Date.now()
      nextTry.current = now + RETRY_MS
      setRenewing(false)
      setFailed(reply.ok ? null : reply)
      if (reply.ok) {
        setHeld({ view: reply.value, until: now + reply.value.secondsLeft * 1000 })
        setSecondsLeft(reply.value.secondsLeft)
      }
    })
  }, [])

  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now()
      const left = held ? Math.max(0, Math.ceil((held.until - now) / 1000)) : 0
      setSecondsLeft(left)
      if (awake.current && left === 0 && now >= nextTry.current) renew()
    }, TICK_MS)
    return () => { clearInterval(timer) }
  }, [held, renew])

  useDidShow(() => { awake.current = true; renew() })
  useDidHide(() => { awake.current = false })
  return { view: held && secondsLeft > 0 ? held.view : null, secondsLeft, renewing, failed, renew }
}
