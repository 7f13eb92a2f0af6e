import { App, Button, Input } from 'antd'
import { useCallback, useState } from 'react'
import type { PushView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay, useSelf } from '../me'
import { TroubleNote } from '../part/trouble'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'

type Act = { act: 'approve' | 'refuse' | 'cancel'; reason: string }

/** Letting it go is one press, by another than who asked; refusing and stopping want a reason. */
export function PushActs({ view, done }: { view: PushView; done: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.message.push
  const [staff, may] = [useSelf(), useMay('campaign.edit')]
  const [reason, setReason] = useState('')
  const { push, state, over, askedBy, funnel, campaign } = view
  const write = useWrite(useCallback(async ({ act, reason: why }: Act, reference: string) => {
    if (act === 'cancel') return call('push.cancel', { push, reason: why }, reference)
    return call('push.decide', act === 'approve' ? { push, approve: true } : { push, approve: false, note: why }, reference)
  }, [push]))
  if (!may || over || (state !== 'waiting' && state !== 'sending')) return null
  const own = askedBy.staff === staff
  const deciding = state === 'waiting' && !own
  const run = (act: Act['act']): void => {
    void write.run({ act, reason: reason.trim() }).then((reply) => {
      if (!reply.ok) return
      void message.success(told.done)
      done()
    })
  }
  const trouble = write.reply ? troubleIn(write.reply) : null
  const stop = deciding ? told.refuse : state === 'waiting' && campaign ? told.withdraw : told.stop
  return (
    <div className="part">
      {state === 'waiting' && own ? <p className="note" id="push-own">{told.own}</p> : null}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {deciding ? <Button type="primary" block id="push-approve" loading={write.busy} onClick={() => { run('approve') }}>{(campaign?.recurring ? told.approveEach : told.approve)(grouped(funnel.send))}</Button> : null}
      <div className="reasoned">
        <Input id="push-reason" aria-label={told.reason} placeholder={told.reason} maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value) }} />
        <Button danger id={deciding ? 'push-refuse' : 'push-stop'} disabled={reason.trim() === ''} loading={write.busy} onClick={() => { run(deciding ? 'refuse' : 'cancel') }}>{stop}</Button>
      </div>
    </div>
  )
}
