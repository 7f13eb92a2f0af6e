import { Text, View } from '@tarojs/components'
import type { GiftView } from '../../../../types/contract'
import { GiftPrice } from '../../../design/gift-price'
import { Icon } from '../../../design/icon'
import { Picture } from '../../../design/picture'
import { money } from '../../../figure/money'
import { grouped } from '../../../figure/number'
import { momentIn } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { chrome } from '../../../service/device'

const two = (part: number): string => String(part).padStart(2, '0')

const monthDay = (at: number, zone: string): string => {
  const { month, day } = momentIn(zone, at)
  return `${two(month)}-${two(day)}`
}

/** Name, price, and how many of all there were are left. */
function Head({ gift }: { gift: GiftView }) {
  const { words, say } = useLook()
  const [limit] = gift.limits
  const had = Math.max(0, gift.total - gift.left)
  const share = gift.total > 0 ? Math.round((had / gift.total) * 100) : 0
  return (
    <View className="head">
      <View className="row sb top">
        <View className="t44 b f1">{say(gift.name)}</View>
        {limit && <Text className="tag n mt1">{words.gift.pieces(words.gift.limit[limit.per](limit.count))}</Text>}
      </View>
      <View className="row sb base mt2">
        <GiftPrice price={gift.price} size="t44" />
        {gift.shopFen !== null && <Text className="t24 k3 n">{words.gift.shopPrice(money(gift.shopFen))}</Text>}
      </View>
      {gift.kind === 'goods' && gift.total > 0 && (
        <>
          <View className="share mt3" aria-hidden="true">
            <View className="fill" style={{ width: `${share}%` }} />
          </View>
          <View className="row sb t24 k3 n mt1">
            <Text>{words.gift.total(grouped(gift.total), grouped(had))}</Text>
            <Text>{words.gift.left(grouped(gift.left))}</Text>
          </View>
        </>
      )}
    </View>
  )
}

/** Where it may be had, and when. */
function Facts({ gift, zone }: { gift: GiftView; zone: string }) {
  const { words, say } = useLook()
  const having = gift.places.filter(({ left }) => left > 0)
  const { opensAt, closesAt } = gift.window
  const always = gift.anyTime || opensAt === null || closesAt === null
  const span = always ? words.gift.window.always : words.gift.window.span(monthDay(opensAt, zone), monthDay(closesAt - 1, zone))
  const ways = [...(having.length > 0 ? [words.gift.places(having.length)] : []), ...(gift.delivery ? [words.gift.delivered] : [])]
  return (
    <View className="list mt2">
      {ways.length > 0 && (
        <View className="li">
          <Icon name="pin" />
          <Text className="f1">{ways.join(' · ')}</Text>
          <Text className="k3 t26 std">{having[0]?.name ?? ''}</Text>
        </View>
      )}
      <View className="li">
        <Icon name="clock" />
        <Text className="f1">{always ? words.gift.window.note : say(gift.window.name)}</Text>
        <Text className="k3 t26 n">{span}</Text>
      </View>
    </View>
  )
}

/** The picture goes up behind the bar, to the top of the screen. */
export function About({ gift, zone }: { gift: GiftView; zone: string }) {
  const { words, say } = useLook()
  const { statusPx, navPx } = chrome()
  return (
    <View className="rise">
      <View style={{ marginTop: `-${statusPx + navPx}px` }}>
        <Picture name={gift.picture} address={gift.pictureAddress} label={say(gift.name)} className="hero" />
      </View>
      <Head gift={gift} />
      <View className="body">
        <Facts gift={gift} zone={zone} />
        <View className="panel mt2 tight">
          <View className="b">{words.gift.about}</View>
          <View className="t26 k2 mt1">{say(gift.line)}</View>
          <View className="t26 k2 mt1 lines">{say(gift.about)}</View>
        </View>
      </View>
    </View>
  )
}
