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
import { MonthSheet } from './month-sheet'
import { useLedger, type Ledger } from './use-ledger'
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
        ({ id, name, scale, pending }) =>
          pending && (
            <Note key={id} id={`ledger-pending-${id}`} kind="info" icon="clock" className="soon n">
              <Rich text={words.ledger.waits(pointsText(pending.points, scale), say(name), pending.day)} strong="b" />
            </Note>
          ),
      )}
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

/** The months, or why an entry is there. */
type Opened = 'month' | { entry: string }

interface OverProps {
  card: CardView
  ledger: Ledger
  opened: Opened
  onClose: () => void
}

function Over({ card, ledger, opened, onClose }: OverProps) {
  return opened === 'month' ? (
    <MonthSheet card={card} value={ledger.month} onChoose={ledger.chooseMonth} onClose={onClose} />
  ) : (
    <WhySheet entry={opened.entry} card={card} onClose={onClose} />
  )
}

/** Every movement of points, each of which can explain itself. */
export default function LedgerPage() {
  const { words } = useLook()
  const card = useCard()
  const ledger = useLedger()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => {
    setOpened(null)
  }
  const again = (): void => {
    card.again()
    ledger.again()
  }
  usePull(again)
  return (
    <Screen
      nav={<NavBar back title={words.ledger.title} />}
      over={card.value && opened ? <Over card={card.value} ledger={ledger} opened={opened} onClose={close} /> : null}
    >
      <Answered asked={card} title={words.states.notLoaded.ledger} skeleton={<RowsSkeleton rows={6} />}>
        {(value) => (
          <>
            <Balances card={value} />
            <Entries
              card={value}
              ledger={ledger}
              onWhy={(entry) => {
                setOpened({ entry })
              }}
              onMonth={() => {
                setOpened('month')
              }}
            />
          </>
        )}
      </Answered>
    </Screen>
  )
}
