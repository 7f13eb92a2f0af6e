import { Text, View } from '@tarojs/components'
import type { TiersView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'

/** The highest tier is the darkest, as in the charts. */
const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c4)', 'var(--c3)']

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`

function NotCounted() {
  const { words } = useLook()
  return (
    <View id="tiers-spread" className="panel mt2">
      <View className="t32 b">{words.tiers.spread}</View>
      <View className="t26 k2 mt2">{words.tiers.notCounted}</View>
    </View>
  )
}

/** How all members stand over the ladder, by the last real count. */
export function Spread({ view }: { view: TiersView }) {
  const { words, say } = useLook()
  const tiers = view.ladders[0]?.tiers ?? []
  const { counted } = view
  if (!counted || counted.members === 0) return <NotCounted />
  const shares = tiers.map(({ id, name, members }, rank) => ({
    id,
    members: members ?? 0,
    text: words.tiers.share(say(name), percent(members ?? 0, counted.members)),
    colour: COLOURS[(tiers.length - 1 - rank) % COLOURS.length] ?? 'var(--c4)',
  }))
  return (
    <View id="tiers-spread" className="panel mt2">
      <View className="row sb wrap">
        <View className="t32 b">{words.tiers.spread}</View>
        <View className="t24 k3 n">{words.tiers.counted(grouped(counted.members), dayText(counted.at, view.zone))}</View>
      </View>
      <View className="spread-bar mt2" role="img" aria-label={words.tiers.shareLabel(shares.map(({ text }) => text).join('，'))}>
        {shares
          .filter(({ members }) => members > 0)
          .map(({ id, members, colour }) => (
            <View key={id} className="part" style={{ flexGrow: members, background: colour }} />
          ))}
      </View>
      <View className="row sb wrap mt1">
        {shares.map(({ id, text }) => (
          <Text key={id} className="t24 k2 n">
            {text}
          </Text>
        ))}
      </View>
      <View className="t22 k3 mt1">{words.tiers.countedMonthly}</View>
    </View>
  )
}
