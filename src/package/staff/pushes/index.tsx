import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { PushRow } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Tabs } from '../../../design/choice'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { grouped } from '../../../figure/number'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useStaff } from '../../../service/use-staff'
import { useRows } from '../applications/use-rows'
import { Progress } from '../push/progress'
import '../push/index.scss'

const kinds = ['waiting', 'sending', 'refused', 'cancelled'] as const
type Kind = (typeof kinds)[number]

const PAGE = 20
const ZONE = 'Asia/Shanghai'

const ask = (state: Kind, after: string | undefined) => call('staff', 'push.list', { state, limit: PAGE, ...(after ? { after } : {}) })

function Row({ row, place, onOpen }: { row: PushRow; place: number; onOpen: (push: string) => void }) {
  const { words, say } = useLook()
  const { progress } = words.push
  return (
    <Tap id={`push-${String(place)}`} className="li" onTap={() => { onOpen(row.push) }}>
      <View className="f1">
        <View className="row sb">
          <Text className="b f1">{row.name}</Text>
          <Text className="n nw">{progress.members(grouped(row.funnel.send))}</Text>
        </View>
        <View className="row t24 k2">
          <Text className="f1">{say(row.templateName)}</Text>
          {row.campaign && <Text className="tag nw">{progress.tag}</Text>}
        </View>
        <View className="t24 k3 n">{progress.asked(fullTime(row.askedAt, ZONE), row.askedBy.name)}</View>
      </View>
    </Tap>
  )
}

/** Messages that were sent by hand, and those that wait for a second manager. */
export default function StaffPushesPage() {
  const { pushes, dock } = useLook().words.push
  const { kind, choose, asked } = useRows<Kind, PushRow>('waiting', ask)
  const staff = useStaff()
  const [open, setOpen] = useState<string | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const over = open && <Sheet id="push-sheet" title={pushes.sheet} onClose={close}>{() => <Progress push={open} me={staff.value?.staff ?? null} />}</Sheet>
  return (
    <Screen nav={<NavBar back title={pushes.title} />} over={over}>
      <Tabs name="push-tab" value={kind} onChoose={choose} options={kinds.map((key) => ({ key, text: pushes[key] }))} />
      <Answered asked={asked} title={pushes.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty id="pushes-empty" art="list" title={pushes.empty[kind]} text={pushes.emptyWhy} />
          ) : (
            <View className="list mt2 rise">
              {rows.map((row, place) => <Row key={row.push} row={row} place={place} onOpen={setOpen} />)}
            </View>
          )
        }
      </Answered>
      <Button id="pushes-new" className="mt4" text={dock.new} onTap={() => { void Taro.navigateTo({ url: '/package/staff/push/index' }) }} />
    </Screen>
  )
}
