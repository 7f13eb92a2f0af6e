import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConciergeState, ConciergeStep } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const NOTE_CHARACTERS = 200

interface StepsProps {
  request: { id: string; state: ConciergeState }
  onDone: () => void
}

/** A concierge request is taken on, finished or declined; the member reads every note. */
export function RequestSteps({ request, onDone }: StepsProps) {
  const { tasks } = useLook().words.staff
  const [note, setNote] = useState('')
  const write = useWrite((step: ConciergeStep, reference) => {
    const told = note.trim() ? { note: note.trim() } : {}
    return call('staff', 'concierge.step', { request: request.id, step, ...told }, reference)
  })
  const run = (step: ConciergeStep): void => {
    if (step === 'decline' && !note.trim()) return
    void write.run(step).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  const bare = !note.trim()
  const next: ConciergeStep = request.state === 'asked' ? 'take' : 'finish'
  return (
    <View className="mt3">
      <Field id="request-note" label={tasks.requestNote} hint={tasks.requestNoteHint} limit={NOTE_CHARACTERS} value={note} onChange={setNote} />
      <WriteNote id="request-trouble" reply={write.reply} />
      <Button id={`request-${next}`} className="mt3" busy={write.busy} text={tasks.requestStep[next]} onTap={() => { run(next) }} />
      <Button id="request-decline" kind="outline" className="mt2" off={bare} text={bare ? tasks.requestReason : tasks.requestStep.decline} onTap={() => { run('decline') }} />
    </View>
  )
}
