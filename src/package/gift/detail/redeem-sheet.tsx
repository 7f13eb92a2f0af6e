import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { GiftView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Ways, wholeWay } from '../../../design/gift-ways'
import type { Way } from '../../../design/gift-ways'
import { priceText } from '../../../design/gift-price'
import { Picture } from '../../../design/picture'
import { Rich } from '../../../design/rich'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { pay } from '../../../service/pay'
import { useRedeem } from './use-gift'

/** Points before, price and what is left; the tier; how to undo it. */
function Effect({ gift }: { gift: GiftView }) {
  const { words, say } = useLook()
  const { points, cashFen, scale, name } = gift.price
  const { sheet } = words.gift
  const sum = sheet.sum(pointsText(gift.balance, scale), pointsText(points, scale), pointsText(gift.balance - points, scale))
  return (
    <View className="effect">
      <View className="kv">
        <Text className="key">{say(name)}</Text>
        <View id="gift-sum" className="value n">
          <Rich text={sum} strong="b" />
        </View>
      </View>
      <View className="kv std">
        <Text className="key">{sheet.tier}</Text>
        <Text className="value">{sheet.same(say(gift.tier))}</Text>
      </View>
      <View className="kv">
        <Text className="key">{sheet.undo}</Text>
        <Text className="value">{cashFen > 0 ? sheet.undoCash(money(cashFen)) : sheet.undoText}</Text>
      </View>
    </View>
  )
}

function Item({ gift }: { gift: GiftView }) {
  const { say } = useLook()
  return (
    <View className="row mt2 item">
      <Picture name={gift.picture} address={gift.pictureAddress} className="thumb" />
      <View className="f1">
        <View className="b">{say(gift.name)}</View>
        <View className="t24 k3 std">{say(gift.line)}</View>
        <View className="kb b n">{priceText(gift.price, say)}</View>
      </View>
    </View>
  )
}

interface RedeemSheetProps {
  gift: GiftView
  zone: string
  onClose: () => void
  /** Price, stock or offer were not what the page showed. */
  onStale: () => void
}

const stale = new Set(['gift.repriced', 'gift.soldOut', 'gift.withdrawn', 'gift.ended', 'points.short'])

/** The store, the sum, and one button that says what it does. */
export function RedeemSheet({ gift, zone, onClose, onStale }: RedeemSheetProps) {
  const { words, say } = useLook()
  const redeem = useRedeem()
  const first = gift.places.find(({ left }) => left > 0)
  const [way, setWay] = useState<Way | null>(first ? { store: first.id } : null)
  const { points, cashFen, scale, name } = gift.price
  const ready = wholeWay(way)
  const confirm = async (): Promise<void> => {
    if (!ready) return
    const reply = await redeem.run({ gift: gift.id, points, cashFen, way })
    if (reply.ok && reply.value.ticket) await pay(reply.value.ticket)
    if (reply.ok) void Taro.redirectTo({ url: `/package/gift/ticket/index?exchange=${reply.value.exchange}` })
    else if ('refusal' in reply && stale.has(reply.refusal.code)) onStale()
  }
  const spent = pointsText(points, scale)
  const sure = cashFen > 0 ? words.gift.sheet.pay(money(cashFen), spent, say(name)) : words.gift.sheet.confirm(spent, say(name))
  const missing = way && 'phone' in way ? words.gift.sheet.fill : words.gift.sheet.pickStore
  return (
    <Sheet id="redeem-sheet" title={words.gift.sheet.title} onClose={onClose}>
      {() => (
        <>
          <Item gift={gift} />
          <Ways gift={gift} way={way} onWay={setWay} />
          <View className="hair mt3" />
          <Effect gift={gift} />
          <WriteNote id="redeem-trouble" reply={redeem.reply} zone={zone} ours={cashFen > 0 ? words.gift.sheet.failed : undefined} />
          <Button
            id="redeem-confirm"
            className="mt2 n"
            off={!ready}
            busy={redeem.busy}
            text={ready ? sure : missing}
            onTap={() => void confirm()}
          />
        </>
      )}
    </Sheet>
  )
}
