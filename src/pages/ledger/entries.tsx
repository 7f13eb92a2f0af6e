import { Text, View } from '@tarojs/components'
import type { LedgerKind } from '../../../types/contract'
import { Tabs } from '../../design/choice'
import { LedgerHeads, LedgerRow, type LedgerCard } from '../../design/ledger-row'
import { Icon } from '../../design/icon'
import { RowsSkeleton } from '../../design/skeleton'
import { Empty } from '../../design/state'
import { Tap } from '../../design/tap'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { monthText } from './month-sheet'
import type { Ledger } from './use-ledger'

const kinds: readonly LedgerKind[] = ['all', 'earned', 'used', 'returned', 'expired']

interface EntriesProps {
  card: LedgerCard
  ledger: Ledger
  onWhy: (entry: string) => void
  onMonth: () => void
}

function Rows({ card, ledger, onWhy }: EntriesProps) {
  const { words } = useLook()
  const rows = ledger.asked.value?.rows ?? []
  const end = ledger.asked.value?.next ? '' : words.ledger.end
  return (
    <View className="rise">
      <LedgerHeads card={card} text={words.ledger.hint} />
      {rows.map((row, place) => (
        <LedgerRow
          key={row.entry}
          id={`ledger-row-${place}`}
          row={row}
          card={card}
          onTap={() => {
            onWhy(row.entry)
          }}
        />
      ))}
      <View className="c t24 k3 foot">{ledger.loadingMore ? words.ledger.more : end}</View>
    </View>
  )
}

export function Entries(props: EntriesProps) {
  const { words } = useLook()
  const { card, ledger, onMonth } = props
  const { kind, choose, month, asked } = ledger
  const options = kinds.map((key) => ({ key, text: words.ledger[key] }))
  return (
    <>
      <View className="mt2 lists">
        <Tabs name="ledger-tab" value={kind} onChoose={choose} options={options} />
        <Tap id="ledger-month" className="pick k2 n" label={words.ledger.months} onTap={onMonth}>
          <Text>{month === null ? words.ledger.months : month}</Text>
          <Icon name="down" size="xs" />
        </Tap>
      </View>
      <Answered
        asked={asked}
        title={words.states.notLoaded.ledger}
        skeleton={<RowsSkeleton rows={5} />}
        zone={card.zone}
      >
        {({ rows }) =>
          rows.length > 0 ? (
            <Rows {...props} />
          ) : (
            <Empty id="ledger-empty" art="list" title={month === null ? words.ledger.empty[kind] : words.ledger.emptyMonth(monthText(month, words.ledger))} text={words.ledger.emptyWhy[kind]} />
          )
        }
      </Answered>
    </>
  )
}
