import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { LedgerHead } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Note } from '../../../design/note'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { Balances } from '../../../pages/ledger/balances'
import { Entries } from '../../../pages/ledger/entries'
import { Over, type Opened } from '../../../pages/ledger/over'
import { useLedger, type LedgerPage } from '../../../pages/ledger/use-ledger'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'

/** Whose points these are, so that nobody explains the wrong ones; and why the card does not serve, where it does not. */
function Whose({ head }: { head: LedgerHead }) {
  const { words, say } = useLook()
  const { member, card, tier } = head
  const stopped = card.state === 'active' ? null : words.staff.ledger.card[card.state]
  return (
    <View id="ledger-whose" className="whose">
      <View className="row sb top">
        <View className="f1">
          <View className="t36 b">{member.name || words.me.noName}</View>
          <View className="t24 k2 n mt1">{[member.phoneMasked, words.counter.find.card(card.tail)].filter(Boolean).join(' · ')}</View>
        </View>
        <Text className="tag">{say(tier.name)}</Text>
      </View>
      {stopped && (
        <Note id="ledger-card-state" kind="warn" icon="info" className="mt2">
          {card.reason ? words.staff.ledger.because(stopped, card.reason) : stopped}
        </Note>
      )}
    </View>
  )
}

/** The same rows and the same explanations that the member sees, for the conversation about them. */
export function MemberLedger({ member }: { member: string }) {
  const { words } = useLook()
  const askHead = useCallback(() => call('staff', 'ledger.head', { member }), [member])
  const askPage = useCallback((page: LedgerPage) => call('staff', 'ledger.list', { member, ...page }), [member])
  const askWhy = useCallback((entry: string) => call('staff', 'entry.why', { member, entry }), [member])
  const head = useAsk(askHead)
  const ledger = useLedger(askPage)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => {
    setOpened(null)
  }
  const over = head.value && opened && <Over card={head.value} ledger={ledger} opened={opened} askWhy={askWhy} onClose={close} />
  return (
    <Screen nav={<NavBar back title={words.staff.ledger.title} />} over={over}>
      <Answered asked={head} title={words.states.notLoaded.ledger} skeleton={<RowsSkeleton rows={6} />}>
        {(value) => (
          <>
            <Whose head={value} />
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
