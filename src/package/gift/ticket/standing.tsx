import { View } from '@tarojs/components'
import type { ExchangeView } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Rich } from '../../../design/rich'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { clockText, fullTime, momentIn } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import type { WordBook } from '../../../words/book'

const DAY_MS = 86_400_000
/** From here on the deadline is said with more weight. */
const SOON_MS = 3 * DAY_MS

interface Said {
  icon: IconName
  title: string
  text: string
}

const two = (part: number): string => String(part).padStart(2, '0')

/** 12 月 5 日 24:00: the day that ends, not the midnight after it. */
const deadline = (at: number, zone: string, dayOf: (month: number, day: number) => string): [string, string] => {
  const { month, day, hour, minute } = momentIn(zone, at)
  if (hour !== 0 || minute !== 0) return [dayOf(month, day), `${two(hour)}:${two(minute)}`]
  const before = momentIn(zone, at - 1)
  return [dayOf(before.month, before.day), '24:00']
}

/** What became of the money, where there was some. */
const back = ({ payment }: ExchangeView, words: WordBook['gift']['ticket']): string => {
  if (!payment) return ''
  return payment.state === 'refunded' ? words.refunded(money(payment.amountFen)) : words.refunding(money(payment.amountFen))
}

const both = (points: string, cash: string): string => (cash === '' ? points : `${points}\n${cash}`)

const said = (view: ExchangeView, words: WordBook['gift']['ticket'], unit: string, zone: string): Said => {
  const points = pointsText(view.price.points, view.price.scale)
  const last = view.steps.at(-1)?.at ?? view.at
  const cash = money(view.price.cashFen)
  switch (view.state) {
    case 'unpaid': {
      const until = clockText(view.payment?.expiresAt ?? view.now, zone)
      const late = (view.payment?.expiresAt ?? 0) <= view.now
      return { icon: 'clock', title: words.unpaid, text: late ? words.unpaidLate(until) : words.unpaidText(until, cash) }
    }
    case 'ready': {
      const [day, time] = deadline(view.dueAt ?? view.at, zone, words.day)
      const soon = (view.dueAt ?? 0) - view.now < SOON_MS
      return { icon: 'check', title: words.ready, text: soon ? words.soon(day, time) : words.before(day, time) }
    }
    case 'reserved':
      return view.way.kind === 'delivery'
        ? { icon: 'clock', title: words.sending, text: words.sendingText }
        : { icon: 'clock', title: words.reserved, text: words.reservedText }
    case 'sent':
      return { icon: 'check', title: words.sent, text: words.sentText(fullTime(last, zone)) }
    case 'delivered':
      return { icon: 'check', title: words.delivered, text: fullTime(last, zone) }
    case 'collected':
      return { icon: 'check', title: words.collected, text: words.collectedText(fullTime(last, zone), view.store ?? '') }
    case 'overdue':
      return { icon: 'clock', title: words.overdue, text: both(view.overdue === 'pointsLost' ? words.overdueLost(points, unit) : words.overdueBack(points, unit), back(view, words)) }
    case 'cancelled':
      return view.payment?.state === 'closed'
        ? { icon: 'info', title: words.cancelled, text: words.notPaidText(points, unit) }
        : { icon: 'info', title: words.cancelled, text: both(words.cancelledText(points, unit), back(view, words)) }
  }
}

/** How it stands, first of all; the deadline before the code. */
export function Standing({ view, zone }: { view: ExchangeView; zone: string }) {
  const { words, say } = useLook()
  const { icon, title, text } = said(view, words.gift.ticket, say(view.price.name), zone)
  return (
    <View id="ticket-state" className="row standing" role="status">
      <View className="round">
        <Icon name={icon} size="l" tone="brand" />
      </View>
      <View className="f1">
        <View className="t36 b">{title}</View>
        <View className="t26 k2 n lines">
          <Rich text={text} strong="b n" />
        </View>
      </View>
    </View>
  )
}
