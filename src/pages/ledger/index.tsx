import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../types/contract'
import { NavBar } from '../../design/nav-bar'
import { Note } from '../../design/note'
import { Points } from '../../design/points'
import { Rich } from '../../design/rich'
import { Screen } from '../../design/screen'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { pointsText } from '../../figure/points'
import { useLook } from '../../look/use-look'
import { useCard } from '../../service/use-card'
import { usePull } from '../../service/use-pull'
import { Entries } from './entries'
import { useLedger } from './use-ledger'
import { WhySheet } from './why-sheet'
import './index.scss'

/** Balances on top, and what expires soonest where that lies within 60 days. */
function Balances({ card }: { card: CardView }) {
  const { words, say } = useLook()
  return (
    <>
      <View className="balances">
        {card.wallets.map((wallet) => (
          <View key={wallet.id}>
            <View className="t24 k2">{say(wallet.name)}</View>
            <Points id={`ledger-balance-${wallet.id}`} value={wallet.balance} scale={wallet.scale} className="t56 b" />
            {wallet.debt > 0 && (
              <View className="t22 loss">{words.wallet.debt(pointsText(wallet.debt, wallet.scale))}</View>
            )}
          </View>
        ))}
      </View>
      {card.wallets.map(
        ({ id, name, scale, expiring }) =>
          expiring && (
            <Note key={id} id={`ledger-expiring-${id}`} kind="warn" icon="clock" className="soon n">
              <Rich
                text={words.ledger.expiring(pointsText(expiring.points, scale), say(name), expiring.lastDay)}
                strong="b"
              />
            </Note>
          ),
      )}
    </>
  )
}

/** Every movement of points, each of which can explain itself. */
export default function LedgerPage() {
  const { words } = useLook()
  const card = useCard()
  const ledger = useLedger()
  const [why, setWhy] = useState<string | null>(null)
  const again = (): void => {
    card.again()
    ledger.again()
  }
  usePull(again)
  return (
    <Screen
      nav={<NavBar back title={words.ledger.title} />}
      over={
        why && card.value ? (
          <WhySheet
            entry={why}
            card={card.value}
            onClose={() => {
              setWhy(null)
            }}
          />
        ) : null
      }
    >
      <Answered asked={card} title={words.states.notLoaded.ledger} skeleton={<RowsSkeleton rows={6} />}>
        {(value) => (
          <>
            <Balances card={value} />
            <Entries card={value} ledger={ledger} onWhy={setWhy} />
          </>
        )}
      </Answered>
    </Screen>
  )
}
