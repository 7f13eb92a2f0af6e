import { Text, View } from '@tarojs/components'
import type { SubCardsView, SubCardView } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'

interface SubsProps {
  view: SubCardsView
  may: boolean
  onOpen: (card: SubCardView) => void
  onAdd: () => void
}

function Row({ sub, onOpen }: { sub: SubCardView; onOpen: () => void }) {
  const { words } = useLook()
  const lost = sub.state === 'lost'
  return (
    <Tap id={`sub-${sub.tail}`} className="li" onTap={onOpen}>
      <Icon name="people" />
      <View className="f1">
        <View className="b">{sub.name}</View>
        <View className="t24 k3 n">{sub.phoneMasked}</View>
      </View>
      <Text className={`t24 n ${lost ? 'loss' : 'k2'}`}>{lost ? words.people.lost : words.persons.sub.month(money(sub.monthFen))}</Text>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

/** Cards that earn into the member's account, with their limit; opened and ended here for a member who is present. */
export function Subs({ view: { offered, cards }, may, onOpen, onAdd }: SubsProps) {
  const { sub } = useLook().words.persons
  if (!offered) return <View className="t24 k3 mt3">{sub.off}</View>
  return (
    <>
      <View className="sect">
        <Text className="t32 b">{sub.title}</Text>
        <Text id="sub-count" className="t24 k3 n">{sub.count(cards.length, offered.limit)}</Text>
      </View>
      <View className="list">
        {cards.map((card) => <Row key={card.number} sub={card} onOpen={() => { if (may) onOpen(card) }} />)}
        {cards.length === 0 && <View className="li t24 k3">{sub.none}</View>}
        {may && cards.length < offered.limit && (
          <Tap id="sub-add-open" className="li" onTap={onAdd}>
            <Icon name="plus" tone="brand" />
            <Text className="f1 kb b">{sub.open}</Text>
          </Tap>
        )}
      </View>
    </>
  )
}
