import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { StaffOrderRow } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { money } from '../../../figure/money'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOutbox } from '../../../service/use-outbox'
import { useStaff } from '../../../service/use-staff'
import { useRows } from '../applications/use-rows'
import { Seek } from '../counter/seek'
import { UnsentBar } from '../counter/unsent'
import { ReturnSheet } from './return-sheet'
import '../counter/index.scss'
import '../ring/index.scss'

const PAGE = 20
const NUMBER_CHARACTERS = 64

function Row({ row, place, onOpen }: { row: StaffOrderRow; place: number; onOpen: (number: string) => void }) {
  const { orders } = useLook().words.counter
  const { number, store, here, paidAt, receivedFen, keptFen } = row
  const gone = keptFen === 0 && receivedFen > 0
  const left = gone ? orders.gone : keptFen < receivedFen ? orders.kept(money(keptFen)) : ''
  return (
    <Tap id={`order-${String(place)}`} className="li" off={!here} onTap={() => { if (here) onOpen(number) }}>
      <View className="f1">
        <View className="row sb">
          <Text className="b n">{orders.received(money(receivedFen))}</Text>
          <Text className="t24 k2 n">{left}</Text>
        </View>
        <View className="t24 k3 n">{`${fullTime(paidAt, 'Asia/Shanghai')} · ${here ? store : orders.elsewhere(store)}`}</View>
        <View className="t22 k3 n">{number}</View>
      </View>
    </Tap>
  )
}

function Recent({ member, round, onOpen }: { member: string; round: number; onOpen: (number: string) => void }) {
  const { orders } = useLook().words.counter
  const ask = useCallback(
    // The round is part of the question: after a return the list is another one.
    (_: number, after: string | undefined) => call('staff', 'order.of', { member, limit: PAGE, ...(after ? { after } : {}) }),
    [member],
  )
  const { asked } = useRows<number, StaffOrderRow>(round, ask)
  return (
    <>
      <View className="sect"><Text className="t32 b">{orders.recent}</Text></View>
      <Answered asked={asked} title={orders.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty id="orders-empty" art="list" title={orders.empty} text={orders.emptyWhy} />
          ) : (
            <View className="list rise">{rows.map((row, place) => <Row key={row.order} row={row} place={place} onOpen={onOpen} />)}</View>
          )
        }
      </Answered>
    </>
  )
}

/** An order that comes back: found by its number, or among those of the member who is served. */
export default function StaffOrdersPage() {
  const { orders } = useLook().words.counter
  const member = decodeURIComponent(useRouter().params['member'] ?? '')
  const rows = useOutbox(useStaff().value?.staff ?? null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const close = (): void => {
    setOpen(null)
    setRound((before) => before + 1)
  }
  return (
    <Screen nav={<NavBar back title={orders.title} />} over={open ? <ReturnSheet number={open} onClose={close} /> : null}>
      <UnsentBar rows={rows} />
      <View className="mt1">
        <Seek id="order-number" label={orders.label} hint={orders.label} go={orders.go} limit={NUMBER_CHARACTERS} busy={false} value={text} onType={setText} onGo={(typed) => { if (typed.trim()) setOpen(typed.trim()) }} />
        <View className="t24 k3 mt1">{orders.hint}</View>
      </View>
      {member && <Recent key={round} member={member} round={round} onOpen={setOpen} />}
    </Screen>
  )
}
