import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { Bone, Skeleton } from '../../design/skeleton'
import { TabBar } from '../../design/tab-bar'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { useCard } from '../../service/use-card'
import { usePull } from '../../service/use-pull'
import { NoCard } from '../home/no-card'
import { Mall } from './mall'
import { useGifts } from './use-gifts'
import './index.scss'

function MallSkeleton() {
  return (
    <Skeleton>
      <Bone height={180} round />
      <Bone height={44} width="46%" className="mt3" />
      <Bone height={420} round className="mt3" />
    </Skeleton>
  )
}

/** What points can be exchanged for, and when. */
export default function GiftPage() {
  const { words } = useLook()
  const card = useCard()
  const gifts = useGifts()
  usePull(() => {
    card.again()
    gifts.again()
  })
  return (
    <Screen nav={<NavBar title={words.gift.title} />} tab={<TabBar at="gift" />}>
      <Answered
        asked={gifts}
        title={words.gift.notLoaded}
        skeleton={<MallSkeleton />}
        refused={(code) => (code === 'member.unknown' ? <NoCard /> : null)}
      >
        {(list) => (card.value ? <Mall list={list} card={card.value} /> : <MallSkeleton />)}
      </Answered>
    </Screen>
  )
}
