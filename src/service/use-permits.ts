import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { MessageSettings, PermitView } from '../../types/contract'
import { call } from './call'
import type { Asking } from './use-ask'
import { useAsk } from './use-ask'
import type { Reply } from './reply'
import { useSubscribe } from './subscribe'
import { useWrite } from './use-write'

/** WeChat asks for three templates at a time. */
export const ASKED_AT_ONCE = 3

/** What the last question came to: WeChat did not ask, or the member refused all. */
export type Told = 'failed' | 'rejected' | null

export interface Permits {
  asked: Asking<MessageSettings>
  settings: MessageSettings | null
  /** Asks for these, in a tap and with nothing before it: WeChat opens its dialog in a tap alone. */
  ask: (permits: readonly PermitView[]) => void
  agree: (kind: PermitView['kind'], agreed: boolean) => Promise<boolean>
  busy: boolean
  told: Told
  /** What our own side said. */
  reply: Reply<unknown> | null
  dialog: ReactNode
}

/** What the member lets through, and the question that adds to it. An accept counts here once the server has noted it. */
export function usePermits(): Permits {
  const read = useCallback(() => call('member', 'message.settings', {}), [])
  const asked = useAsk(read)
  const subscribe = useSubscribe()
  const [told, setTold] = useState<Told>(null)
  const note = useWrite((answers: { template: string; answer: PermitView['answer'] & string }[], reference) =>
    call('member', 'permit.accepted', { answers }, reference),
  )
  const consent = useWrite((input: { kind: PermitView['kind']; agreed: boolean }, reference) => call('member', 'message.consent', input, reference))
  const ask = (permits: readonly PermitView[]): void => {
    const few = permits.slice(0, ASKED_AT_ONCE)
    setTold(null)
    void subscribe.ask(few.map(({ wechat }) => wechat)).then(async (result) => {
      if ('errCode' in result) {
        setTold('failed')
        return
      }
      const answers = few.flatMap(({ template, wechat }) => {
        const answer = result.answers[wechat]
        return answer ? [{ template, answer }] : []
      })
      if (answers.length === 0) return
      if (answers.every(({ answer }) => answer !== 'accept')) setTold('rejected')
      if ((await note.run(answers)).ok) asked.again()
    })
  }
  const agree = async (kind: PermitView['kind'], agreed: boolean): Promise<boolean> => {
    const { ok } = await consent.run({ kind, agreed })
    if (ok) asked.again()
    return ok
  }
  const busy = note.busy || consent.busy
  return { asked, settings: asked.value, ask, agree, busy, told, reply: note.reply ?? consent.reply, dialog: subscribe.dialog }
}

/** The template of an occasion, where WeChat may be asked for it and the member lets its kind through. */
export function permitOn({ settings }: Permits, on: PermitView['on']): PermitView | null {
  const permit = settings?.permits.find((one) => one.on === on) ?? null
  return permit && settings?.consent[permit.kind] ? permit : null
}
