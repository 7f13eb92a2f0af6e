import { useState } from 'react'
import { BrandMark } from '../../design/brand-mark'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { CardSkeleton } from '../../design/skeleton'
import { TabBar } from '../../design/tab-bar'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { usePull } from '../../service/use-pull'
import { useCard } from '../../service/use-card'
import { OwnWhy } from '../ledger/own-why'
import { Home } from './home'
import { NoCard } from './no-card'
import { useRecent } from './use-recent'
import { useRights } from './use-rights'
import './index.scss'

/** The member's card: who am I here, what do I have, what comes next. */
export default function HomePage() {
  const { words, brand } = useLook()
  const card = useCard()
  const [why, setWhy] = useState<string | null>(null)
  const recent = useRecent()
  const rights = useRights()
  usePull(() => {
    card.again()
    recent.again()
    rights.again()
  })
  return (
    <Screen
      nav={<NavBar lead={brand ? <BrandMark brand={brand} /> : undefined} title={brand ? undefined : words.app.name} />}
      tab={<TabBar at="home" />}
      over={
        why && card.value ? (
          <OwnWhy
            entry={why}
            card={card.value}
            onClose={() => {
              setWhy(null)
            }}
          />
        ) : null
      }
    >
      <Answered
        asked={card}
        title={words.states.notLoaded.card}
        skeleton={<CardSkeleton />}
        refused={(code) => (code === 'member.unknown' ? <NoCard /> : null)}
      >
        {(value) => (
          <Home card={value} fresh={card.trouble === null} recent={recent.rows} rights={rights.view} onWhy={setWhy} />
        )}
      </Answered>
    </Screen>
  )
}
