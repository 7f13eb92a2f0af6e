import { App, Button, Drawer, Input } from 'antd'
import { useCallback, useState } from 'react'
import type { ApplicationView } from '../../../types/contract'
import { money } from '../../figure/money'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { call } from '../service/call'
import type { Input as Asked, Output } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'

interface DecisionProps {
  application: string | null
  close: () => void
  done: () => void
}

export function Decision({ application, close, done }: DecisionProps) {
  const { words } = useLook()
  return (
    <Drawer open={application !== null} title={words.applications.title} onClose={close} destroyOnHidden>
      {application === null ? null : <Opened application={application} done={() => { done(); close() }} />}
    </Drawer>
  )
}

function Opened({ application, done }: { application: string; done: () => void }) {
  const asking = useAsk(useCallback((): Promise<Reply<Output<'application.view'>>> => call('application.view', { application }), [application]))
  return <Shown asking={asking}>{(view) => <Whole view={view} done={done} />}</Shown>
}

function Whole({ view, done }: { view: ApplicationView; done: () => void }) {
  const { words, say } = useLook()
  const told = words.applications
  const pairs: [string, string][] = [
    [told.name, view.name],
    [told.phone, view.phoneMasked],
    [told.store, view.store.name],
    [told.product, say(view.product)],
    [told.received, view.order ? money(view.order.receivedFen) : ''],
    [told.state, told.states[view.state]],
  ]
  return (
    <>
      <dl className="pairs">{pairs.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {view.reason ? <p className="note">{view.reason}</p> : null}
      {view.state === 'pending' ? view.mine ? <Deciding application={view.application} done={done} /> : <p className="note">{told.notMine}</p> : null}
    </>
  )
}

function Deciding({ application, done }: { application: string; done: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.applications
  const [reason, setReason] = useState('')
  const write = useWrite(useCallback((input: Asked<'application.decide'>, reference: string) => call('application.decide', input, reference), []))
  const decide = async (decision: 'approve' | 'refuse'): Promise<void> => {
    const reply = await write.run({ application, decision, ...(decision === 'refuse' ? { reason: reason.trim() } : {}) })
    if (!reply.ok) return
    void message.success(told.done)
    done()
  }
  const trouble = troubleIn(write.reply)
  return (
    <>
      <Button type="primary" block loading={write.busy} onClick={() => { void decide('approve') }}>{told.approve}</Button>
      <label htmlFor="decide-reason" className="over">{told.reason}</label>
      <Input id="decide-reason" value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value) }} />
      <Button block className="over" loading={write.busy} disabled={reason.trim() === ''} onClick={() => { void decide('refuse') }}>{told.refuse}</Button>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
    </>
  )
}
