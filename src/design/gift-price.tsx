import { Text, View } from '@tarojs/components'
import type { PriceView } from '../../types/contract'
import { money } from '../figure/money'
import { pointsText } from '../figure/points'
import { useLook } from '../look/use-look'

interface GiftPriceProps {
  price: PriceView
  /** Size of the figure. */
  size?: 't32' | 't44'
  /** Sold out, or not to be had. */
  quiet?: boolean
}

/** 4,800 增值积分 + ¥199: a programme may have several kinds of points, so the price names its own. */
export function GiftPrice({ price, size = 't32', quiet = false }: GiftPriceProps) {
  const { say } = useLook()
  const tone = quiet ? 'k3' : 'kb'
  const unit = size === 't44' ? 't28 b' : 't24'
  return (
    <View className={`price n ${tone}`}>
      <Text className={`${size} b`}>{pointsText(price.points, price.scale)}</Text>
      <Text className={unit}> {say(price.name)}</Text>
      {price.cashFen > 0 && <Text className={unit}> + {money(price.cashFen)}</Text>}
    </View>
  )
}

/** The same in one line of text. */
export const priceText = (price: PriceView, say: (words: PriceView['name']) => string): string =>
  `${pointsText(price.points, price.scale)} ${say(price.name)}${price.cashFen > 0 ? ` + ${money(price.cashFen)}` : ''}`
