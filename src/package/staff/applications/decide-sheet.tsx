import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ApplicationView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { inFours } from '../../../figure/card'
import { money } from '../../../figure/money'
import { dayText, fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

const ZONE = 'Asia/Shanghai'
const REASON_CHARACTERS = 200

function Line({ name, value }: { name: string; value: string | null }) {
  if (!value) return null
  return (
    <View className="kv">
      <Text className="key">{name}</Text>
      <Text className="value n">{value}</Text>
    </View>
  )
}

function Facts({ view }: { view: ApplicationView }) {
  const { words, say } = useLook()
  const { applications, enter } = words.staff
  const { form, order } = view
  const collect = view.collectFrom === null ? null : dayText(view.collectFrom, ZONE)
  const entered = view.enteredBy ? applications.by(view.enteredBy.name) : applications.byShopper
  return (
    <View className="facts mt3">
      <Line name={enter.name} value={form.name} />
      <Line name={enter.phone} value={form.phone} />
      <Line name={applications.birthday} value={form.birthday} />
      <Line name={applications.order} value={order ? `${order.number} · ${applications.received(money(order.receivedFen))}` : null} />
      <Line name={enter.product} value={say(view.product)} />
      <Line name={enter.number} value={view.cardNumber ? inFours(view.cardNumber) : null} />
      <Line name={applications.collectFrom} value={collect} />
      <Line name={applications.reason} value={view.reason} />
      <View className="t24 k3 n mt2">{`${fullTime(view.submittedAt, ZONE)} · ${entered}`}</View>
      {view.wish && <View className="t24 k2 mt1">{applications.wish}</View>}
      {view.decidedBy && view.decidedAt !== null && (
        <View className="t24 k3 n mt1">{applications.decidedBy(view.decidedBy.name, dayText(view.decidedAt, ZONE))}</View>
      )}
      {view.state === 'pending' && view.expiresAt !== null && (
        <View className="t24 k3 n mt1">{applications.until(dayText(view.expiresAt, ZONE))}</View>
      )}
    </View>
  )
}

interface ActProps {
  view: ApplicationView
  onDone: () => void
}

/** Granting is one tap; declining wants its reason first. */
function Decide({ view, onDone }: ActProps) {
  const { applications } = useLook().words.staff
  const [reason, setReason] = useState('')
  const { application } = view
  const write = useWrite((decision: 'approve' | 'refuse', reference) => {
    const told = decision === 'refuse' ? { reason: reason.trim() } : {}
    return call('staff', 'application.decide', { application, decision, ...told }, reference)
  })
  const run = (decision: 'approve' | 'refuse'): void => {
    if (decision === 'refuse' && !reason.trim()) return
    void write.run(decision).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  if (!view.mine) {
    return (
      <Note id="decide-another" kind="info" icon="info" className="mt3">
        {applications.another}
      </Note>
    )
  }
  const bare = !reason.trim()
  return (
    <View className="mt3">
      <Field id="decide-reason" label={applications.reason} hint={applications.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
      <WriteNote id="decide-trouble" reply={write.reply} />
      <Button id="decide-approve" className="mt3" busy={write.busy} text={applications.approve} onTap={() => { run('approve') }} />
      <Button id="decide-refuse" kind="outline" className="mt2" off={bare} text={bare ? applications.reasonFirst : applications.refuse} onTap={() => { run('refuse') }} />
    </View>
  )
}

function Collect({ view, onDone }: ActProps) {
  const { applications } = useLook().words.staff
  const { application } = view
  const write = useWrite((asked: string, reference) => call('staff', 'application.collect', { application: asked }, reference))
  const run = (): void => {
    void write.run(application).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  return (
    <View className="mt3">
      <WriteNote id="decide-trouble" reply={write.reply} />
      <Button id="decide-collect" busy={write.busy} text={applications.collect} onTap={run} />
    </View>
  )
}

/** One application, whole, with what may be done about it now. */
export function DecideSheet({ application, onClose }: { application: string; onClose: () => void }) {
  const { applications } = useLook().words.staff
  const ask = useCallback(() => call('staff', 'application.view', { application }), [application])
  const asked = useOpened(ask)
  return (
    <Sheet id="decide-sheet" title={applications.sheet} onClose={onClose}>
      {(close) => (
        <Answered asked={asked} title={applications.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {(view) => (
            <>
              <Facts view={view} />
              {view.state === 'pending' && <Decide view={view} onDone={close} />}
              {view.state === 'approved' && <Collect view={view} onDone={close} />}
            </>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
