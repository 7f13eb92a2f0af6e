import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { TierApplicationView } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useRows } from '../applications/use-rows'
import { TierSheet } from './tier-sheet'
import './index.scss'

const PAGE = 20

const ask = (_open: 'open', after: string | undefined) =>
  call('staff', 'tier.applications', { limit: PAGE, ...(after ? { after } : {}) })

interface RowProps {
  row: TierApplicationView
  place: number
  onOpen: (application: string) => void
}

function Row({ row, place, onOpen }: RowProps) {
  const { words, say } = useLook()
  const { staff: { tierApplications }, counter: { find } } = words
  return (
    <Tap
      id={`tier-application-${String(place)}`}
      className="li app-row"
      onTap={() => {
        onOpen(row.application)
      }}
    >
      <View className="f1">
        <View className="row sb">
          <Text className="b">{row.name || words.me.noName}</Text>
          <Text className="tag">{say(row.tier.name)}</Text>
        </View>
        <View className="t24 k2 n">{[find.card(row.cardTail), fullTime(row.appliedAt, 'Asia/Shanghai')].join(' · ')}</View>
        <View className={`t24 ${row.eligible ? 'kb' : 'k2'}`}>{row.eligible ? tierApplications.meets : tierApplications.meetsNot}</View>
      </View>
    </Tap>
  )
}

/** Who asks this store to be entered into a tier, the longest wait first. */
export default function StaffTiersPage() {
  const { tierApplications } = useLook().words.staff
  const { asked } = useRows<'open', TierApplicationView>('open', ask)
  const [open, setOpen] = useState<string | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  return (
    <Screen
      nav={<NavBar back title={tierApplications.title} />}
      over={open ? <TierSheet application={open} onClose={close} /> : null}
    >
      <Answered asked={asked} title={tierApplications.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Empty id="tier-applications-empty" art="list" title={tierApplications.empty} text={tierApplications.emptyWhy} />
          ) : (
            <>
              <View className="list mt2 rise">
                {rows.map((row, place) => (
                  <Row key={row.application} row={row} place={place} onOpen={setOpen} />
                ))}
              </View>
              {next === null && <View className="c t24 k3 mt2">{tierApplications.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
