import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { TaskView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Tabs } from '../../../design/choice'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useRows } from '../applications/use-rows'
import { LeadSheet } from './lead-sheet'
import { TaskSheet } from './task-sheet'
import './index.scss'

type Kind = 'open' | 'done'

const PAGE = 20

const ask = (state: Kind, after: string | undefined) =>
  call('staff', 'task.list', { state, limit: PAGE, ...(after ? { after } : {}) })

interface RowProps {
  task: TaskView
  place: number
  onOpen: (task: TaskView) => void
}

function Row({ task, place, onOpen }: RowProps) {
  const { tasks } = useLook().words.staff
  const day = dayText(task.dueAt, 'Asia/Shanghai')
  const due = task.overdue ? tasks.overdue(day) : tasks.due(day)
  return (
    <Tap
      id={`task-${String(place)}`}
      className="li task-row"
      onTap={() => {
        onOpen(task)
      }}
    >
      <View className="f1">
        <View className="row sb">
          <Text className="b">{task.name}</Text>
          <Text className={`t24 n ${task.overdue ? 'danger b' : 'k3'}`}>{due}</Text>
        </View>
        <View className="t24 k2">{[tasks.kinds[task.kind], task.assignee].filter(Boolean).join(' · ')}</View>
        {task.note && <View className="t24 k3">{task.note}</View>}
      </View>
    </Tap>
  )
}

type Open = { task: TaskView } | 'lead' | null

/** Calls to make, the earliest due first; and shoppers who tried on are noted here. */
export default function StaffTasksPage() {
  const { tasks } = useLook().words.staff
  const { kind, choose, asked } = useRows<Kind, TaskView>('open', ask)
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const sheet = open === 'lead' ? <LeadSheet onClose={close} /> : open ? <TaskSheet task={open.task} onClose={close} /> : null
  const options = (['open', 'done'] as const).map((key) => ({ key, text: tasks[key] }))
  return (
    <Screen nav={<NavBar back title={tasks.title} />} over={sheet}>
      <Tabs name="task-tab" value={kind} onChoose={choose} options={options} />
      <Answered asked={asked} title={tasks.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty id="task-empty" art="list" title={tasks.empty[kind]} text={tasks.emptyWhy} />
          ) : (
            <View className="list mt2 rise">
              {rows.map((task, place) => (
                <Row key={task.task} task={task} place={place} onOpen={(chosen) => { setOpen({ task: chosen }) }} />
              ))}
            </View>
          )
        }
      </Answered>
      <View className="t24 k3 mt4">{tasks.leadWhy}</View>
      <Button id="task-lead" kind="soft" className="mt2" text={tasks.lead} onTap={() => { setOpen('lead') }} />
    </Screen>
  )
}
