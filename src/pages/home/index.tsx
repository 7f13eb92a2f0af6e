import { BrandMark } from '../../design/brand-mark'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { CardSkeleton } from '../../design/skeleton'
import { TabBar } from '../../design/tab-bar'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { usePull } from '../../service/use-pull'
import { useCard } from '../../service/use-card'
import { Home } from './home'
import { NoCard } from './no-card'
import './index.scss'

/** The member's card: who am I here, what do I have, what comes next. */
export default function HomePage() {
  const { words, brand } = useLook()
  const card = useCard()
  usePull(card.again)
  return (
    <Screen
      nav={<NavBar lead={brand ? <BrandMark brand={brand} /> : undefined} title={brand ? undefined : words.app.name} />}
      tab={<TabBar at="home" />}
    >
      <Answered
        asked={card} title={words.states.notLoaded.card} skeleton={<CardSkeleton />}
        refused={(code) => (code === 'member.unknown' ? <NoCard /> : null)}
      >
        {(value) => <Home card={value} fresh={card.trouble === null} />}
      </Answered>
    </Screen>
  )
}
