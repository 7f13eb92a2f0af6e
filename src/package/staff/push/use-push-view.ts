import { useCallback, useEffect } from 'react'
import type { PushView } from '../../../../types/contract'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import type { Asking } from '../../../service/use-ask'

const POLL_MS = 4_000

/** A push as it goes on, asked for again until nothing more will change by itself. */
export function usePushView(push: string): Asking<PushView> {
  const ask = useCallback(() => call('staff', 'push.view', { push }), [push])
  const asked = useOpened(ask)
  const { again, value } = asked
  const moving = value?.state === 'sending' && !value.over
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(again, POLL_MS)
    return () => {
      clearInterval(timer)
    }
  }, [moving, again])
  return asked
}
