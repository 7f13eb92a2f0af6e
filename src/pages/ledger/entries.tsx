import { View } from '@tarojs/components'
import type { CardView } from '../../../types/contract'
import { Tabs } from '../../design/choice'
import { LedgerHeads, LedgerRow } from '../../design/ledger-row'
import { RowsSkeleton } from '../../design/skeleton'
import { Empty } from '../../design/state'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import type { Ledger, LedgerKind } from './use-ledger'

const kinds: readonly LedgerKind[] = ['all', 'earned', 'used', 'returned', 'expired']

interface EntriesProps {
  card: CardView
  ledger: Ledger
  onWhy: (entry: string) => void
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
  const { card, ledger } = props
  const { kind, choose, asked } = ledger
  const options = kinds.map((key) => ({ key, text: words.ledger[key] }))
  return (
    <>
      <View className="mt2">
        <Tabs name="ledger-tab" value={kind} onChoose={choose} options={options} />
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
            <Empty id="ledger-empty" art="list" title={words.ledger.empty[kind]} text={words.ledger.emptyWhy[kind]} />
          )
        }
      </Answered>
    </>
  )
}
