import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { TaskView } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'
import { RequestSteps } from './request-steps'

const outcomes = ['coming', 'later', 'declined', 'unreached'] as const
/** Of a call that nobody has to come after. */
const reached = ['reached', 'later', 'declined', 'unreached'] as const
type Outcome = (typeof outcomes)[number] | 'reached'

const NOTE_CHARACTERS = 400

interface TaskSheetProps {
  task: TaskView
  onClose: () => void
}

function Person({ task }: { task: TaskView }) {
  const { words, say } = useLook()
  const { tasks } = words.staff
  return (
    <View className="mt3">
      <View className="row sb">
        <Text className="t36 b">{task.name}</Text>
        <TextLink
          id="task-call"
          icon="phone"
          text={task.phone}
          onTap={() => {
            void Taro.makePhoneCall({ phoneNumber: task.phone })
          }}
        />
      </View>
      {task.script && (
        <View className="t26 k2 mt1">
          {tasks.script}
          {'：'}
          {say(task.script)}
        </View>
      )}
      {task.note && (
        <View className="t26 k2 mt1">
          {tasks.last}
          {'：'}
          {task.note}
        </View>
      )}
    </View>
  )
}

function Outcomes({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const { tasks } = useLook().words.staff
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const write = useWrite((chosen: Outcome, reference) => {
    const told = note.trim() ? { note: note.trim() } : {}
    return call('staff', 'task.done', { task: task.task, outcome: chosen, ...told }, reference)
  })
  const again = outcome === 'later' || outcome === 'unreached'
  const save = (): void => {
    if (!outcome) return
    void write.run(outcome).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  return (
    <View className="mt3">
      <View className="t24 k2">{tasks.outcome}</View>
      <Segment name="task-outcome" options={(task.kind === 'collect-card' ? outcomes : reached).map((key) => ({ key, text: tasks.outcomes[key] }))} value={outcome} onChoose={setOutcome} />
      {again && <View className="t24 k3 mt1">{tasks.again}</View>}
      <View className="mt3">
        <Field id="task-note" label={tasks.note} hint={tasks.noteHint} limit={NOTE_CHARACTERS} value={note} onChange={setNote} />
      </View>
      <WriteNote id="task-trouble" reply={write.reply} />
      <Button id="task-save" className="mt3" off={!outcome} busy={write.busy} text={outcome ? tasks.save : tasks.chooseFirst} onTap={save} />
    </View>
  )
}

/** Whom to call, why, and how it went. */
export function TaskSheet({ task, onClose }: TaskSheetProps) {
  const { tasks } = useLook().words.staff
  return (
    <Sheet id="task-sheet" title={tasks.sheet} onClose={onClose}>
      {(close) => (
        <>
          <Person task={task} />
          {task.state === 'open' && task.request ? (
            <RequestSteps request={task.request} onDone={close} />
          ) : task.state === 'open' ? (
            <Outcomes task={task} onDone={close} />
          ) : (
            <View className="t28 mt3">{tasks.outcomes[task.outcome ?? 'joined']}</View>
          )}
        </>
      )}
    </Sheet>
  )
}
