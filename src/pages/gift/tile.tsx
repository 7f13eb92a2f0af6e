import { View } from '@tarojs/components'
import type { GiftTileView } from '../../../types/contract'
import { GiftPrice } from '../../design/gift-price'
import { Picture } from '../../design/picture'
import { Tap } from '../../design/tap'
import { grouped } from '../../figure/number'
import { pointsText } from '../../figure/points'
import { useLook } from '../../look/use-look'
import type { Look } from '../../look/use-look'
import { monthDay } from './banner'

/** At or below this the exact number is said first. */
const FEW = 10

/** A restock is told by its day of the year, as the programme's calendar has it. */
const dayOf = (day: string): string => day.slice(5)

/** What stands in the way, in a few words; the page of the gift says it in full. */
const barred = (gift: GiftTileView, { words, say }: Look, zone: string): string | null => {
  const { refusal, price, restock } = gift
  if (!refusal) return null
  if (refusal.code === 'gift.soldOut') {
    return [words.gift.soldOut, ...(restock ? [words.gift.restock(dayOf(restock.day), grouped(restock.pieces))] : [])].join(' · ')
  }
  if (refusal.code === 'points.short') return words.gift.short(pointsText(refusal.short, price.scale), say(price.name))
  if (refusal.code === 'gift.tier') return words.gift.only(say(refusal.tierName))
  if (refusal.code === 'gift.limit') return words.gift.had
  return refusal.code === 'gift.notYet' ? words.gift.soon(monthDay(refusal.opensAt, zone)) : null
}

/** How many there are and how many one may have. */
const stockLine = (gift: GiftTileView, { words }: Look): { text: string; few: boolean } => {
  const [limit] = gift.limits
  if (gift.left <= FEW) return { text: words.gift.few(grouped(gift.left)), few: true }
  if (gift.kind === 'service') return { text: words.gift.stores(grouped(gift.stores)), few: false }
  const parts = [words.gift.left(grouped(gift.left)), ...(limit ? [words.gift.limit[limit.per](limit.count)] : [])]
  return { text: parts.join(' · '), few: false }
}

interface TileProps {
  gift: GiftTileView
  zone: string
  onTap: () => void
}

export function GiftTile({ gift, zone, onTap }: TileProps) {
  const look = useLook()
  const out = gift.refusal?.code === 'gift.soldOut'
  const bar = barred(gift, look, zone)
  const stock = stockLine(gift, look)
  const come = gift.wish === 'come' && !out
  return (
    <Tap id={`gift-${gift.id}`} role="link" className={`gift ${out ? 'out' : ''}`} onTap={onTap}>
      <Picture name={gift.picture} address={gift.pictureAddress} className="still" />
      <View className="about">
        <View className="b">{look.say(gift.name)}</View>
        <GiftPrice price={gift.price} quiet={out} />
        {come && <View className="t24 kb">{look.words.gift.come}</View>}
        {bar ? (
          <View className="t24 k3 n">{bar}</View>
        ) : (
          <View className={`t24 n ${stock.few ? 'ka' : 'k3'}`}>{stock.text}</View>
        )}
      </View>
    </Tap>
  )
}
