import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextLink } from '../../design/button'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { RowsSkeleton } from '../../design/skeleton'
import { TabBar } from '../../design/tab-bar'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { useCard } from '../../service/use-card'
import { usePermits } from '../../service/use-permits'
import { NoCard } from '../home/no-card'
import { Demo } from './demo'
import { Display } from './display'
import { Mine } from './mine'
import { Over, type MeSheet } from './over'
import { useSubCards } from './sub-cards'
import './index.scss'

/** No card yet: the way in, and the answer to an invitation. */
function Without({ onInvite }: { onInvite: () => void }) {
  const { words } = useLook()
  return (
    <>
      <NoCard />
      <View className="row invite">
        <View className="t24 k3">{words.people.invite}</View>
        <TextLink id="me-invite" text={words.people.inviteEnter} after="go" onTap={onInvite} />
      </View>
    </>
  )
}

/** Me: my data, whose cards earn into mine, what may be sent to me, and how the app looks. */
export default function MePage() {
  const { words } = useLook()
  const card = useCard()
  const subs = useSubCards()
  const permits = usePermits()
  const [sheet, setSheet] = useState<MeSheet>(null)
  const again = (): void => {
    card.again()
    subs.again()
  }
  const show = (next: MeSheet) => (): void => {
    setSheet(next)
  }
  return (
    <Screen
      nav={<NavBar title={words.me.title} />}
      tab={<TabBar at="me" />}
      over={<Over sheet={sheet} card={card.value} subs={subs} permits={permits} onCard={again} onClose={show(null)} />}
    >
      <Answered
        asked={card}
        title={words.states.notLoaded.card}
        skeleton={<RowsSkeleton rows={5} />}
        refused={(code) => (code === 'member.unknown' ? <Without onInvite={show({ kind: 'invite' })} /> : null)}
      >
        {(value) => (
          <Mine card={value} subs={subs} permits={permits} onEdit={show({ kind: 'profile' })} onSheet={setSheet} />
        )}
      </Answered>
      <Display />
      <Demo />
    </Screen>
  )
}
