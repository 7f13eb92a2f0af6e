import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationRow } from '../../../../types/contract'
import { Tabs } from '../../../design/choice'
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
import { DecideSheet } from './decide-sheet'
import { useRows } from './use-rows'
import './index.scss'

const kinds = ['pending', 'approved', 'active', 'refused'] as const
type Kind = (typeof kinds)[number]

const PAGE = 20

const ask = (state: Kind, after: string | undefined) =>
  call('staff', 'application.list', { state, limit: PAGE, ...(after ? { after } : {}) })

interface RowProps {
  row: ApplicationRow
  place: number
  onOpen: (application: string) => void
}

function Row({ row, place, onOpen }: RowProps) {
  const { words } = useLook()
  const { applications } = words.staff
  const entered = row.enteredBy ? applications.by(row.enteredBy.name) : applications.byShopper
  const received = row.receivedFen === null ? null : applications.received(money(row.receivedFen))
  return (
    <Tap
      id={`application-${String(place)}`}
      className="li app-row"
      onTap={() => {
        onOpen(row.application)
      }}
    >
      <View className="f1">
        <View className="row sb">
          <Text className="b">{row.name}</Text>
          <Text className="tag">{applications.route[row.route]}</Text>
        </View>
        <View className="t24 k2 n">{[row.phoneMasked, received].filter(Boolean).join(' · ')}</View>
        <View className="t24 k3 n">{`${fullTime(row.submittedAt, 'Asia/Shanghai')} · ${entered}`}</View>
      </View>
    </Tap>
  )
}

/** What waits for a decision in this store, and what was decided. */
export default function StaffApplicationsPage() {
  const { applications } = useLook().words.staff
  const { kind, choose, asked } = useRows<Kind, ApplicationRow>('pending', ask)
  const [open, setOpen] = useState<string | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  const options = kinds.map((key) => ({ key, text: applications[key] }))
  return (
    <Screen
      nav={<NavBar back title={applications.title} />}
      over={open ? <DecideSheet application={open} onClose={close} /> : null}
    >
      <Tabs name="application-tab" value={kind} onChoose={choose} options={options} />
      <Answered asked={asked} title={applications.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty id="application-empty" art="list" title={applications.empty[kind]} text={applications.emptyWhy} />
          ) : (
            <View className="list mt2 rise">
              {rows.map((row, place) => (
                <Row key={row.application} row={row} place={place} onOpen={setOpen} />
              ))}
            </View>
          )
        }
      </Answered>
    </Screen>
  )
}
