import { useState } from 'react'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { RowsSkeleton } from '../../design/skeleton'
import { TabBar } from '../../design/tab-bar'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { useCard } from '../../service/use-card'
import { NoCard } from '../home/no-card'
import { Demo } from './demo'
import { Display } from './display'
import { Messages } from './messages'
import { Person } from './person'
import { ProfileSheet } from './profile-sheet'
import { TierLink } from './tier-link'
import './index.scss'

/** Me: my data, what may be sent to me, and how the app looks. */
export default function MePage() {
  const { words } = useLook()
  const card = useCard()
  const [editing, setEditing] = useState(false)
  const edit = (): void => {
    setEditing(true)
  }
  const close = (): void => {
    setEditing(false)
  }
  return (
    <Screen
      nav={<NavBar title={words.me.title} />}
      tab={<TabBar at="me" />}
      over={editing && card.value ? <ProfileSheet card={card.value} onSaved={card.again} onClose={close} /> : null}
    >
      <Answered
        asked={card}
        title={words.states.notLoaded.card}
        skeleton={<RowsSkeleton rows={5} />}
        refused={(code) => (code === 'member.unknown' ? <NoCard /> : null)}
      >
        {(value) => (
          <>
            <Person card={value} onEdit={edit} />
            <TierLink />
            <Messages key={String(value.marketing)} card={value} onChanged={card.again} />
          </>
        )}
      </Answered>
      <Display />
      <Demo />
    </Screen>
  )
}
