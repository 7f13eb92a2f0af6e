import { useCallback, useEffect, useRef, useState } from 'react'
import type { DryRunView } from '../../../types/contract'
import type { CampaignDetails } from '../../../types/record'
import type { Trouble } from '../../service/asked'
import { newReference } from '../../service/reference'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'

export interface DryRun {
  view: DryRunView | null
  trouble: Trouble | null
  running: boolean
  /** When it was done, by this machine's clock. */
  at: number
  /** Of another draft than the one that is there now. */
  stale: boolean
  start: () => void
  stop: () => void
}

interface Held {
  view: DryRunView | null
  of: string
  trouble: Trouble | null
  running: boolean
  at: number
}

const nothing: Held = { view: null, of: '', trouble: null, running: false, at: 0 }

/** Starts a dry run and goes on asking until it is done; another start, or leaving the page, ends the one under way. */
export function useDryRun(campaign: string, details: CampaignDetails): DryRun {
  const [held, setHeld] = useState<Held>(nothing)
  const turn = useRef(0)
  const now = JSON.stringify(details)
  const start = useCallback(() => {
    const mine = ++turn.current
    const hear = (part: Partial<Held>): void => {
      if (mine === turn.current) setHeld((before) => ({ ...before, ...part }))
    }
    setHeld((before) => ({ ...before, running: true, trouble: null }))
    const go = async (): Promise<void> => {
      let reply = await call('campaign.tryOut', { campaign, details: JSON.parse(now) as CampaignDetails }, newReference())
      if (reply.ok) hear({ view: reply.value, of: now })
      while (mine === turn.current && reply.ok && reply.value.state === 'running') {
        reply = await call('campaign.tryOn', { run: reply.value.run })
        if (reply.ok) hear({ view: reply.value, of: now })
      }
      hear({ running: false, trouble: troubleIn(reply), at: Date.now() })
    }
    void go()
  }, [campaign, now])
  const stop = useCallback(() => {
    turn.current += 1
    setHeld((before) => ({ ...before, running: false }))
    if (held.view) void call('campaign.tryOff', { run: held.view.run }).then((reply) => { if (reply.ok) setHeld((before) => ({ ...before, view: reply.value })) })
  }, [held.view])
  useEffect(() => () => { turn.current += 1 }, [])
  return { view: held.view, trouble: held.trouble, running: held.running, at: held.at, stale: held.view !== null && held.of !== now, start, stop }
}
