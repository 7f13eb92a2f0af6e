import { Text, View } from '@tarojs/components'
import type { CardView } from '../../../types/contract'
import { Tabs } from '../../design/choice'
import { LedgerRow } from '../../design/ledger-row'
import { RowsSkeleton } from '../../design/skeleton'
import { Empty } from '../../design/state'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import type { Ledger, LedgerKind } from './use-ledger'

const kinds: readonly LedgerKind[] = ['all', 'earned', 'returned', 'expired']

function Heads({ card }: { card: CardView }) {
  const { words, say } = useLook()
  return (
    <View className="row t22 k3 heads">
      <Text className="f1">{words.ledger.hint}</Text>
      {card.wallets.length <= 2 &&
        card.wallets.map(({ id, name }) => (
          <Text key={id} className="r amount">
            {say(name)}
          </Text>
        ))}
    </View>
  )
}

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
      <Heads card={card} />
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
