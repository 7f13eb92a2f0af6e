import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { StaffContract } from '../../../../types/contract'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useWrite } from '../../../service/use-write'
import { askOf, emptyDraft, momentOf } from './draft'
import type { PushDraft } from './draft'
import { useCount } from './use-count'
import type { Counting } from './use-count'

export const STEPS = 5
const REACH = 3

type Sent = StaffContract['push.send']['output']
type Self = StaffContract['push.self']['output']

export interface Pushing {
  step: number
  draft: PushDraft
  ask: ReturnType<typeof askOf>
  at: number | null
  now: number
  counting: Counting
  busy: boolean
  reply: Reply<Sent> | null
  self: Reply<Self> | null
  sent: Sent | null
  go: (step: number) => void
  change: (changes: Partial<PushDraft>) => void
  send: () => void
  toSelf: () => void
}

/** The five steps and the one send. Counting begins with the fourth and stays good until something is changed. */
export function usePush(zone: string): Pushing {
  const [now] = useState(Date.now)
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<PushDraft>(emptyDraft)
  const at = momentOf(draft.when, now, zone)
  const ask = askOf(draft, at)
  const counting = useCount(step >= REACH ? ask : null)
  const write = useWrite((run: string, reference) => call('staff', 'push.send', { run }, reference))
  const own = useWrite((push: NonNullable<typeof ask>, reference) => call('staff', 'push.self', { push }, reference))
  const go = (next: number): void => {
    setStep(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const { value } = counting
  return {
    ...{ step, draft, ask, at, now, counting, go },
    busy: write.busy || own.busy,
    reply: write.reply,
    self: own.reply,
    sent: write.reply?.ok ? write.reply.value : null,
    change: (changes) => { setDraft((before) => ({ ...before, ...changes })) },
    send: () => { if (value?.state === 'done' && (value.funnel?.send ?? 0) > 0) void write.run(value.run) },
    toSelf: () => { if (ask) void own.run(ask) },
  }
}
