import { ScrollView, Text, View } from '@tarojs/components'
import type { LadderView, TierPlate, TiersView, WayView } from '../../../types/contract'
import { cloth } from '../../design/cloth'
import { useFigures } from '../../design/use-figures'
import { conditionsOf } from '../../figure/climb'
import { useLook } from '../../look/use-look'

/** Own tier first, then those above it, then those below. */
function inOrder({ tiers, own }: LadderView): TierPlate[] {
  const rank = Math.max(
    0,
    tiers.findIndex(({ id }) => id === own),
  )
  return [...tiers.slice(rank), ...tiers.slice(0, rank).reverse()]
}

function Plate({ plate, own, asks }: { plate: TierPlate; own: boolean; asks: string[] }) {
  const { words, say } = useLook()
  const { className, style } = cloth(plate.theme)
  const lines = asks.map((ask, place) => (place === 0 ? ask : words.tiers.or + ask))
  const way = plate.upgrade === 'grant' ? words.tiers.byGrant : words.tiers.start
  return (
    <View
      id={`tiers-plate-${plate.id}`}
      className={`face cloth plate ${className}`}
      style={style}
      role="group"
      aria-label={`${say(plate.name)}${own ? ` ${words.tiers.current}` : ''}`}
    >
      {own && <View className="selvedge" />}
      <View className="row sb top">
        <View className="serif tier">{say(plate.name)}</View>
        {own && <Text className="now t24">{words.tiers.current}</Text>}
      </View>
      <View className="f1" />
      <View className="sub t26 n">
        {(lines.length > 0 ? lines : [way]).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </View>
  )
}

/** The days that the first way names: the others of the same days need not. */
const daysOf = (way: WayView | undefined): number | null => (way ? (conditionsOf(way)[0]?.days ?? null) : null)

/** All tiers of a ladder side by side; each says what it takes. */
export function Plates({ view, ladder }: { view: TiersView; ladder: LadderView }) {
  const { asks } = useFigures(view.wallets)
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="plates">
      <View className="line">
        {inOrder(ladder).map((plate) => (
          <Plate key={plate.id} plate={plate} own={plate.id === ladder.own} asks={plate.any.map((way, place) => asks(way, place > 0 ? daysOf(plate.any[0]) : null))} />
        ))}
      </View>
    </ScrollView>
  )
}
