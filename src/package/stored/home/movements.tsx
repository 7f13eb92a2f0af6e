import { Text, View } from '@tarojs/components'
import type { StoredRow } from '../../../../types/contract'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { exactMoney } from '../../../figure/money'
import { listTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import type { useMovements } from './use-stored'

function Row({ row, place, now, zone }: { row: StoredRow; place: number; now: number; zone: string }) {
  const { words } = useLook()
  const total = row.realFen + row.bonusFen
  const mixed = row.bonusFen !== 0
  return (
    <View id={`stored-row-${place}`} className="li">
      <View className="f1">
        <View className="b">{words.stored.kind[row.kind]}</View>
        <View className="t24 k3 n">{listTime(row.at, now, zone) + (row.store ? ` · ${row.store}` : '')}</View>
        {mixed && <View className="t24 k3 n">{words.stored.parts(exactMoney(row.realFen), exactMoney(row.bonusFen))}</View>}
      </View>
      <Text className={`b n ${total > 0 ? 'gain' : ''}`}>{(total > 0 ? '+' : '') + exactMoney(total)}</Text>
    </View>
  )
}

/** What came and went, both parts of each. */
export function Movements({ list, zone }: { list: ReturnType<typeof useMovements>; zone: string }) {
  const { words } = useLook()
  const { asked, rows, next, busy } = list
  return (
    <>
      <View className="b mt4">{words.stored.list}</View>
      <Answered asked={asked} title={words.stored.listNotLoaded} zone={zone} skeleton={<RowsSkeleton rows={3} />}>
        {() =>
          rows.length === 0 ? (
            <Empty id="stored-empty" art="list" title={words.stored.empty} text={words.stored.emptyText} />
          ) : (
            <>
              <View className="list mt2">
                {rows.map((row, place) => (
                  // Rows never change places: new ones come with a new first page.
                  <Row key={`${row.at}-${row.kind}-${place}`} row={row} place={place} now={asked.at} zone={zone} />
                ))}
              </View>
              <View className="c t24 k3 mt3">{busy ? words.stored.more : next === null ? words.stored.end : ''}</View>
            </>
          )
        }
      </Answered>
    </>
  )
}
