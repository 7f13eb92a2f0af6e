import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon'
import type { LedgerCard } from '../../design/ledger-row'
import { Sheet } from '../../design/sheet'
import { Tap } from '../../design/tap'
import { monthsBetween } from '../../figure/time'
import { useLook } from '../../look/use-look'
import type { WordBook } from '../../words/book'

/** Months that the sheet offers; older rows are reached by reading on. */
const MONTHS_AT_MOST = 24

export function monthText(month: string, words: WordBook['ledger']): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return words.month(year, number)
}

interface MonthSheetProps {
  card: LedgerCard
  value: string | null
  onChoose: (month: string | null) => void
  onClose: () => void
}

/** One month since the member joined, or all of them. */
export function MonthSheet({ card, value, onChoose, onClose }: MonthSheetProps) {
  const { words } = useLook()
  const months = [null, ...monthsBetween(card.member.joinedAt, card.now, card.zone, MONTHS_AT_MOST)]
  return (
    <Sheet id="month-sheet" title={words.ledger.months} onClose={onClose}>
      {(close) => (
        <View className="months mt2" role="radiogroup">
          {months.map((month) => (
            <Tap
              key={month ?? 'all'}
              id={`month-${month ?? 'all'}`}
              role="radio"
              checked={month === value}
              className="month"
              onTap={() => {
                onChoose(month)
                close()
              }}
            >
              <Text className={`f1 n ${month === value ? 'b kb' : ''}`}>
                {month === null ? words.ledger.allMonths : monthText(month, words.ledger)}
              </Text>
              {month === value && <Icon name="check" size="s" tone="brand" />}
            </Tap>
          ))}
        </View>
      )}
    </Sheet>
  )
}
