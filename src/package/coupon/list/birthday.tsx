import { Text, View } from '@tarojs/components'
import { Button } from '../../../design/button'
import { calledBy } from '../../../figure/person'
import { useLook } from '../../../look/use-look'
import type { Seen } from './coupon-row'
import { shortDay } from './standing'
import { worthOf } from './worth'

interface BirthdayProps extends Seen {
  /** Whose it is and on which day, `1990-11-28`; null where it was not told. */
  name: string
  birthday: string | null
  brand: string
  onOpen: () => void
}

/** The greeting comes first, the coupon second. */
export function Birthday({ view, now, zone, name, birthday, brand, onOpen }: BirthdayProps) {
  const { words, say } = useLook()
  const { coupon } = words
  const { sign, figure, line } = worthOf(view, coupon)
  const [, month, day] = (birthday ?? '').split('-').map(Number)
  const wish = month && day ? coupon.wish(month, day, brand) : coupon.wishAnyDay(brand)
  const until = coupon.span(shortDay(view.validFrom, now, zone), shortDay(view.expiresAt - 1, now, zone))
  return (
    <View id="coupon-birthday" className="bd mt3">
      <View className="hd">
        <View className="branch" />
        <View className="serif t36 b ka">{coupon.birthday(calledBy(name))}</View>
        <View className="t26 k2 mt1 lines">{wish}</View>
      </View>
      <View className="row sb body">
        <View className="f1">
          <View className="figure n">
            {sign && <Text className="t32 b">{sign}</Text>}
            <Text className="t56 b">{figure}</Text>
            <Text className="t26 k2 beside">{`${say(view.name)}${coupon.comma}${line}`}</Text>
          </View>
          <View className="t24 k3 n mt1">{`${until} · ${say(view.scope)}`}</View>
        </View>
        <Button id="coupon-birthday-use" small text={coupon.use} onTap={onOpen} />
      </View>
    </View>
  )
}
