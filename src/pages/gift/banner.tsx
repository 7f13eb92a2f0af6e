import { Text, View } from '@tarojs/components'
import type { CardView, WindowView } from '../../../types/contract'
import { cloth } from '../../design/cloth'
import { momentIn } from '../../figure/time'
import { useLook } from '../../look/use-look'

const DAY_MS = 86_400_000
/** More ticks than these no screen can show apart. */
const TICKS_AT_MOST = 62

const two = (part: number): string => String(part).padStart(2, '0')

export const monthDay = (at: number, zone: string): string => {
  const { month, day } = momentIn(zone, at)
  return `${two(month)}-${two(day)}`
}

/** One tick a day: those that are past are faint, today's has the colour of the mark. */
function Ticks({ open, opensAt, closesAt, now }: { open: boolean; opensAt: number; closesAt: number; now: number }) {
  const days = Math.round((closesAt - opensAt) / DAY_MS)
  if (days > TICKS_AT_MOST) return null
  const today = open ? Math.floor((now - opensAt) / DAY_MS) : -1
  return (
    <View className="days" aria-hidden="true">
      {Array.from({ length: days }, (_, day) => (
        <View key={day} className={`day ${day < today ? 'past' : ''} ${day === today ? 'today' : ''}`} />
      ))}
    </View>
  )
}

/** When exchanges are open, and what happens to points that are not used. */
export function WindowBanner({ view, card }: { view: WindowView; card: CardView }) {
  const { words, say } = useLook()
  const { opensAt, closesAt, open, now } = view
  if (opensAt === null || closesAt === null) return null
  const { className, style } = cloth(card.tier.theme)
  const left = Math.ceil((closesAt - now) / DAY_MS)
  const state = open
    ? left <= 1
      ? words.gift.window.lastDay
      : words.gift.window.daysLeft(left)
    : words.gift.window.closed(monthDay(opensAt, card.zone))
  return (
    <View id="gift-window" className={`win cloth ${className}`} style={style}>
      <View className="row sb base">
        <Text className="serif t36 b">{say(view.name)}</Text>
        <Text className="t24 sub n">
          {words.gift.window.span(monthDay(opensAt, card.zone), monthDay(closesAt - 1, card.zone))}
        </Text>
      </View>
      <Ticks open={open} opensAt={opensAt} closesAt={closesAt} now={now} />
      <View className="row sb mt2 t24 top">
        <Text className="sub f1">{say(view.note)}</Text>
        <Text className="b n nw">{state}</Text>
      </View>
    </View>
  )
}
