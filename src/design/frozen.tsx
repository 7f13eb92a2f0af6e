import { View } from '@tarojs/components'
import type { CardView } from '../../types/contract'
import { Note } from './note'
import { dayText } from '../figure/time'
import { useLook } from '../look/use-look'

/** Why the card does not work, and what makes it work again; nothing while it does. */
export function Frozen({ card: { card, zone }, id = 'home-frozen' }: { card: CardView; id?: string }) {
  const { words } = useLook()
  if (card.state === 'active') return null
  const { title, text } = words.states.frozen[card.state]
  const last = card.validUntil === null ? null : dayText(card.validUntil - 1, zone)
  const from = card.collectFrom === null ? null : dayText(card.collectFrom, zone)
  return (
    <Note id={id} kind="warn" icon="info" className="mt2">
      <View className="b">{title}</View>
      <View className="n">{text({ reason: card.reason, last, from })}</View>
    </Note>
  )
}
