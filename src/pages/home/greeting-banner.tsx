import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { CardView, GreetingView } from '../../../types/contract'
import { Tap } from '../../design/tap'
import { calledBy } from '../../figure/person'
import { useLook } from '../../look/use-look'

function openCoupons(): void {
  void Taro.navigateTo({ url: '/package/coupon/list/index' })
}

/** A word of care around the member's own dates, and then what lies ready. Switched off among the messages of the own page. */
export function GreetingBanner({ card, greeting }: { card: CardView; greeting: GreetingView }) {
  const { words, say } = useLook()
  const [seen, setSeen] = useState(false)
  const { banner } = words
  const { on, inDays, coupon, from } = greeting
  if (seen) return null
  const wish = banner.wishes[on][inDays > 0 ? 'soon' : 'now']
  const name = calledBy(card.member.name)
  const care = banner.from(from ?? say(card.brand.name))
  const line = coupon ? banner.both(care, banner.coupon(say(coupon.name), coupon.lastDay.slice(5))) : care
  return (
    <View id="home-greeting" className="care mt2" role="group">
      <View className="f1">
        <View className="serif t36 accent-ink">{name ? banner.to(name, wish) : wish}</View>
        <View className="t26 k2 n">{line}</View>
      </View>
      <Tap
        id="home-greeting-go"
        className="care-go b"
        onTap={() => {
          if (coupon) openCoupons()
          else setSeen(true)
        }}
      >
        <Text>{coupon ? banner.see : banner.thanks}</Text>
      </Tap>
    </View>
  )
}
