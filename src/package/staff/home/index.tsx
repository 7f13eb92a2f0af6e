import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { StaffContract } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useOutbox } from '../../../service/use-outbox'
import { useStaff } from '../../../service/use-staff'
import { UnsentBar } from '../counter/unsent'
import { seat } from '../seat'
import { FindBox } from './find-box'
import { RedeemSheet } from './redeem-sheet'
import { Served } from './served'
import type { Opened } from './served'
import { ServedSheet } from './served-sheet'
import { Ways } from './ways'
import '../counter/index.scss'
import './index.scss'

function Lead({ me }: { me: StaffContract['me']['output'] | null }) {
  const { words } = useLook()
  return (
    <View className="row desk-lead">
      <Icon name="store" size="s" />
      <Text className="t28 b">{me ? me.store.name : words.staff.title}</Text>
      {me && <Text className="t28 k3">{`· ${me.name}`}</Text>}
    </View>
  )
}

/** The counter: find a member in two taps, know them at a glance, and do what they came for. */
export default function StaffHomePage() {
  const { words } = useLook()
  const staff = useStaff()
  const rows = useOutbox(staff.value?.staff ?? null)
  const found = useSyncExternalStore(seat.follow, seat.get, seat.get)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => { setRound((before) => before + 1) }, [])
  useDidShow(again)
  const close = (): void => {
    setOpened(null)
    again()
  }
  const over = opened?.kind === 'redeem' ? <RedeemSheet member={opened.view?.member.id ?? null} onClose={close} /> : opened ? <ServedSheet opened={opened} onClose={close} /> : null
  return (
    <Screen nav={<NavBar back lead={<Lead me={staff.value} />} />} over={over}>
      <Answered asked={staff} title={words.staff.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ may }) => (
          <>
            <UnsentBar rows={rows} />
            <FindBox onSeat={(next) => { seat.set(next) }} />
            {found ? <Served key={found.member} member={found.member} may={may} round={round} onOpen={setOpened} /> : <Ways may={may} onRedeem={() => { setOpened({ kind: 'redeem', view: null }) }} />}
          </>
        )}
      </Answered>
    </Screen>
  )
}
