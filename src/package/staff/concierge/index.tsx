import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ConciergeRow, ConciergeState } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Tabs } from '../../../design/choice'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useRows } from '../applications/use-rows'
import { RequestSteps } from '../tasks/request-steps'

const PAGE = 20
const ZONE = 'Asia/Shanghai'
const states: readonly ConciergeState[] = ['asked', 'taken', 'done', 'declined']

const ask = (state: ConciergeState, after: string | undefined) =>
  call('staff', 'concierge.list', { state, limit: PAGE, ...(after ? { after } : {}) })

function Row({ row, place, onOpen }: { row: ConciergeRow; place: number; onOpen: (row: ConciergeRow) => void }) {
  const { words, say } = useLook()
  const { concierge } = words.rewards
  const over = row.state === 'done' || row.state === 'declined'
  const by = fullTime(row.answerBy, ZONE)
  return (
    <Tap id={`request-${String(place)}`} className="li" onTap={() => { onOpen(row) }}>
      <View className="f1">
        <View className="row sb">
          <Text className="b">{say(row.service)}</Text>
          <Text className="t24 k2">{row.memberName || words.me.noName}</Text>
        </View>
        <View className="t26 k2">{row.wish}</View>
        {!over && <View className={`t24 n ${row.overdue ? 'danger b' : 'k3'}`}>{row.overdue ? concierge.late(by) : concierge.by(by)}</View>}
      </View>
    </Tap>
  )
}

/** One request with its way, and the steps that are left. */
function RequestSheet({ row, onClose }: { row: ConciergeRow; onClose: () => void }) {
  const { words, say } = useLook()
  const { concierge } = words.rewards
  const over = row.state === 'done' || row.state === 'declined'
  return (
    <Sheet id="request-sheet" title={concierge.sheet} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <View className="row sb">
            <Text className="t36 b">{row.memberName || words.me.noName}</Text>
            {row.phone !== '' && <TextLink id="request-call" icon="phone" text={row.phone} onTap={() => { void Taro.makePhoneCall({ phoneNumber: row.phone }) }} />}
          </View>
          <View className="t28 b mt2">{say(row.service)}</View>
          <View className="t26 k2 mt1">{row.wish}</View>
          {row.steps.map(({ step, at, by, note }) => (
            <View key={`${step}-${String(at)}`} className="mt2">
              <View className="t24 k2 n">{concierge.said(fullTime(at, ZONE), by, concierge.step[step])}</View>
              {note && <View className="t26">{note}</View>}
            </View>
          ))}
          {!over && <RequestSteps request={{ id: row.request, state: row.state }} onDone={close} />}
        </View>
      )}
    </Sheet>
  )
}

/** What members asked of this store's concierge, by how far it is. */
export default function StaffConciergePage() {
  const { concierge } = useLook().words.rewards
  const { kind, choose, asked } = useRows<ConciergeState, ConciergeRow>('asked', ask)
  const [open, setOpen] = useState<ConciergeRow | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  return (
    <Screen nav={<NavBar back title={concierge.title} />} over={open ? <RequestSheet row={open} onClose={close} /> : null}>
      <Tabs name="concierge" value={kind} onChoose={choose} options={states.map((key) => ({ key, text: concierge.states[key] }))} />
      <Answered asked={asked} title={concierge.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Empty id="concierge-empty" art="list" title={concierge.empty[kind]} text={concierge.emptyWhy} />
          ) : (
            <>
              <View className="list mt2 rise">
                {rows.map((row, place) => (
                  <Row key={row.request} row={row} place={place} onOpen={setOpen} />
                ))}
              </View>
              {next === null && <View className="c t24 k3 mt2">{concierge.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
