import { Text, View } from '@tarojs/components'
import type { CouponView } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { clockText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { daysLeft, standOf, whenText } from './standing'
import { worthOf } from './worth'

export interface Seen {
  view: CouponView
  now: number
  zone: string
}

function Mark({ view, now, zone }: Seen) {
  const { coupon: words } = useLook().words
  const stand = standOf(view, now)
  if (stand === 'soon') return <Text className="tag w">{words.daysLeft(daysLeft(view.expiresAt, now))}</Text>
  if (stand === 'early') return <Text className="tag quiet">{words.early}</Text>
  if (stand === 'held' && view.hold) return <Text className="tag quiet">{words.held(view.hold.store, clockText(view.hold.until, zone))}</Text>
  if (stand === 'expired') return <Text className="tag quiet">{words.expired}</Text>
  if (stand === 'withdrawn') return <Text className="tag quiet">{words.withdrawn}</Text>
  return null
}

/** One coupon: worth at the left, what it is and until when at the right. */
export function CouponRow({ view, now, zone, onOpen }: Seen & { onOpen: () => void }) {
  const { words, say } = useLook()
  const { sign, figure, line } = worthOf(view, words.coupon)
  const over = ['used', 'expired', 'withdrawn'].includes(standOf(view, now))
  const why = view.source.name
  return (
    <Tap id={`coupon-${view.coupon}`} className={`cp mt2 ${over ? 'over' : ''}`} onTap={onOpen}>
      <View className="v">
        <View className="figure n">
          {sign && <Text className="b t26">{sign}</Text>}
          <Text className={`b ${figure.length > 5 ? 't36' : 't44'}`}>{figure}</Text>
        </View>
        <View className="t22 k3 n">{line}</View>
      </View>
      <View className="d f1">
        <View className="b">{say(view.name)}</View>
        <View className="t24 k3 mt1 n">{`${whenText(view, { now, zone, words: words.coupon })} · ${say(view.scope)}`}</View>
        {why && <View className="t24 k3 mt1 std">{words.coupon.by(say(why))}</View>}
        <View className="marks">
          <Mark view={view} now={now} zone={zone} />
        </View>
      </View>
      <View className="go">
        <Icon name="go" size="s" tone="ink3" />
      </View>
    </Tap>
  )
}
