import { Text, View } from '@tarojs/components'
import type { CardView, LedgerRow as Row } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { LedgerHeads, LedgerRow } from '../../design/ledger-row'
import { useLook } from '../../look/use-look'

interface RecentProps {
  card: CardView
  rows: Row[]
  onAll: () => void
  onWhy: (entry: string) => void
}

/** The latest movements, so that a purchase just made is seen without a search. */
export function Recent({ card, rows, onAll, onWhy }: RecentProps) {
  const { words } = useLook()
  if (rows.length === 0) return null
  return (
    <View className="panel mt2 recent std">
      <View className="row sb">
        <Text className="t26 b">{words.recent.title}</Text>
        <TextLink id="home-ledger" calm text={words.recent.all} after="go" onTap={onAll} />
      </View>
      <LedgerHeads card={card} text={words.ledger.hint} />
      {rows.map((row, place) => (
        <LedgerRow
          key={row.entry}
          id={`home-row-${place}`}
          row={row}
          card={card}
          onTap={() => {
            onWhy(row.entry)
          }}
        />
      ))}
    </View>
  )
}
