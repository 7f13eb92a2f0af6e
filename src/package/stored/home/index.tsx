import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StoredView } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Note } from '../../../design/note'
import { Screen } from '../../../design/screen'
import { Bone, Skeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { exactMoney, money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { useCard } from '../../../service/use-card'
import { usePull } from '../../../service/use-pull'
import { Movements } from './movements'
import { TopUp } from './top-up'
import { useMovements, useStored } from './use-stored'
import './index.scss'

/** Programmes say their own zone with the card; until it is known, the one that most of them have. */
const ZONE = 'Asia/Shanghai'

/** Both parts of what is stored: what was paid in, and what the chain added. */
function Balance({ view }: { view: StoredView }) {
  const { words, say } = useLook()
  const { realFen, bonusFen } = view.balance
  return (
    <View className="panel mt2 tight">
      <View className="row sb t26 k2">
        <Text>{say(view.name)}</Text>
        <Text className="t24 k3 n">{words.stored.most(money(view.atMostFen))}</Text>
      </View>
      <View id="stored-balance" className="t72 b n mt1">
        {exactMoney(realFen + bonusFen)}
      </View>
      <View className="row t26 k2 n parts">
        <Text id="stored-real">{words.stored.real(exactMoney(realFen))}</Text>
        <Text id="stored-bonus">{words.stored.bonus(exactMoney(bonusFen))}</Text>
      </View>
    </View>
  )
}

function Terms({ view }: { view: StoredView }) {
  const { words, say } = useLook()
  return (
    <View id="stored-terms" className="panel mt2 tight">
      <View className="b">{words.stored.terms}</View>
      <View className="t26 k2 mt1">{words.stored.closing + say(view.closing)}</View>
      <View className="t26 k2 mt1">{words.stored.closingHow}</View>
    </View>
  )
}

function StoredSkeleton() {
  return (
    <Skeleton>
      <Bone height={200} round />
      <Bone height={420} round className="mt3" />
    </Skeleton>
  )
}

/** What a member has stored, the ways to add to it, what it is bound to, and all that came and went. */
export default function StoredPage() {
  const { words } = useLook()
  const card = useCard()
  const asked = useStored()
  const list = useMovements()
  const [done, setDone] = useState(0)
  const zone = card.value?.zone ?? ZONE
  const again = (): void => {
    asked.again()
    list.asked.again()
  }
  usePull(again)
  return (
    <Screen className="stored" nav={<NavBar back title={words.stored.title} />}>
      <Answered asked={asked} title={words.stored.notLoaded} zone={zone} skeleton={<StoredSkeleton />}>
        {(view) => (
          <View className="rise">
            <Balance view={view} />
            {done > 0 && (
              <Note id="stored-done" kind="quiet" icon="check" className="mt2">
                <View className="b">{words.stored.done}</View>
              </Note>
            )}
            <TopUp
              key={done}
              view={view}
              zone={zone}
              onDone={(payment) => {
                if (payment.state === 'posted') setDone(done + 1)
                again()
              }}
            />
            <Terms view={view} />
            <Movements list={list} zone={zone} />
          </View>
        )}
      </Answered>
    </Screen>
  )
}
