import { useState } from 'react'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useCard } from '../../service/use-card'
import { usePull } from '../../service/use-pull'
import { Balances } from './balances'
import { Entries } from './entries'
import { Over, type Opened } from './over'
import { useLedger, type LedgerPage as Page } from './use-ledger'
import './index.scss'

const askPage = (page: Page) => call('member', 'ledger.list', page)
const askWhy = (entry: string) => call('member', 'entry.why', { entry })

/** Every movement of points, each of which can explain itself. */
export default function LedgerPage() {
  const { words } = useLook()
  const card = useCard()
  const ledger = useLedger(askPage)
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
      over={card.value && opened ? <Over card={card.value} ledger={ledger} opened={opened} askWhy={askWhy} onClose={close} /> : null}
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
