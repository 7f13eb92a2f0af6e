import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ExchangeTileView } from '../../../../types/contract'
import { priceText } from '../../../design/gift-price'
import { NavBar } from '../../../design/nav-bar'
import { Picture } from '../../../design/picture'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { listTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { usePull } from '../../../service/use-pull'
import { useMine } from './use-mine'
import './index.scss'

/** Something is still to come of it, so it stands out. */
const open = (state: ExchangeTileView['state']): boolean => ['unpaid', 'ready', 'reserved', 'sent'].includes(state)

function Row({ row, zone, now }: { row: ExchangeTileView; zone: string; now: number }) {
  const { words, say } = useLook()
  return (
    <Tap
      id={`mine-${row.exchange}`}
      role="link"
      className="li"
      onTap={() => {
        void Taro.navigateTo({ url: `/package/gift/ticket/index?exchange=${row.exchange}` })
      }}
    >
      <Picture name={row.picture} address={row.pictureAddress} className="thumb" />
      <View className="f1">
        <View className="b">{say(row.name)}</View>
        <View className="t24 k3 n">{`${priceText(row.price, say)} · ${listTime(row.at, now, zone)}`}</View>
        {row.store && <View className="t24 k3 std">{row.store}</View>}
      </View>
      <Text className={open(row.state) ? 'tag' : 't24 k3'}>{words.gift.state[row.state]}</Text>
    </Tap>
  )
}

/** All that was exchanged, with how each stands. */
export default function MinePage() {
  const { words } = useLook()
  const { asked, rows, next, busy } = useMine()
  usePull(asked.again)
  return (
    <Screen className="mine" nav={<NavBar back title={words.gift.mineTitle} />}>
      <Answered asked={asked} title={words.gift.mineNotLoaded} skeleton={<RowsSkeleton rows={4} />}>
        {({ zone, now }) =>
          rows.length === 0 ? (
            <Empty id="mine-empty" art="list" title={words.gift.mineEmpty} text={words.gift.mineEmptyText} />
          ) : (
            <View className="rise">
              <View className="list mt2">
                {rows.map((row) => (
                  <Row key={row.exchange} row={row} zone={zone} now={now} />
                ))}
              </View>
              <View className="c t24 k3 mt3">{busy ? words.gift.mineMore : next === null ? words.gift.mineEnd : ''}</View>
            </View>
          )
        }
      </Answered>
    </Screen>
  )
}
