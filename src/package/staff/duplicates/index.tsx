import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DuplicateView } from '../../../../types/contract'
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
import { PairSheet } from './pair-sheet'
import './index.scss'

const PAGE = 20
const ZONE = 'Asia/Shanghai'
const states = ['open', 'dismissed', 'merged'] as const
type State = (typeof states)[number]

const ask = (state: State, after: string | undefined) => call('staff', 'duplicate.list', { state, limit: PAGE, ...(after ? { after } : {}) })

function Row({ pair, place, onOpen }: { pair: DuplicateView; place: number; onOpen: (pair: DuplicateView) => void }) {
  const { words } = useLook()
  const { duplicates, card } = words.persons
  const { sides, reasons, foundAt, decided } = pair
  const names = [...new Set(sides.map(({ name }) => name || words.me.noName))].join(' / ')
  return (
    <Tap id={`pair-${String(place)}`} className="li" onTap={() => { onOpen(pair) }}>
      <View className="f1">
        <View className="b">{names}</View>
        <View className="t26 k2 n">{sides.map(({ cardTail }) => card.tail(cardTail)).join(' · ')}</View>
        <View className="row wrap mt1">{reasons.map((reason) => <Text key={reason} className="tag">{duplicates.reasons[reason]}</Text>)}</View>
        <View className="t24 k3 n mt1">{decided ? duplicates.decided(dayText(decided.at, ZONE), decided.reason) : duplicates.found(dayText(foundAt, ZONE))}</View>
      </View>
    </Tap>
  )
}

/** Pairs of cards that may be one person's, by what became of them. */
export default function StaffDuplicatesPage() {
  const { duplicates } = useLook().words.persons
  const { kind, choose, asked } = useRows<State, DuplicateView>('open', ask)
  const [open, setOpen] = useState<DuplicateView | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const denied = (code: string) => (code === 'permission.denied' ? <Empty id="duplicates-denied" art="card" title={duplicates.title} text={duplicates.denied} /> : null)
  return (
    <Screen nav={<NavBar back title={duplicates.title} />} over={open ? <PairSheet pair={open} onClose={close} /> : null}>
      <Tabs name="duplicates" value={kind} onChoose={choose} options={states.map((key) => ({ key, text: duplicates.tabs[key] }))} />
      <Answered asked={asked} title={duplicates.notLoaded} skeleton={<RowsSkeleton rows={5} />} refused={denied}>
        {({ rows, next }) =>
          rows.length === 0 && next === null ? (
            <Empty id="duplicates-empty" art="list" title={duplicates.empty[kind]} text={duplicates.emptyWhy} />
          ) : (
            <>
              <View className="list mt2 rise">
                {rows.map((pair, place) => <Row key={pair.pair} pair={pair} place={place} onOpen={setOpen} />)}
              </View>
              {next === null && <View className="c t24 k3 mt2">{duplicates.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
