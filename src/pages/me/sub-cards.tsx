import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import type { CardView, SubCardsView, SubCardView } from '../../../types/contract'
import { Icon } from '../../design/icon'
import { RowsSkeleton } from '../../design/skeleton'
import { Tap } from '../../design/tap'
import { Answered } from '../../design/trouble'
import { money } from '../../figure/money'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened, type Asking } from '../../service/use-ask'

export type SubCardsAsked = Asking<SubCardsView>

export const useSubCards = (): SubCardsAsked =>
  useOpened(useCallback(() => call('member', 'subcard.list', {}), []))

interface SubCardsProps {
  asked: SubCardsAsked
  card: CardView
  onOpen: (card: SubCardView) => void
  onAdd: () => void
}

function Row({ card, onOpen }: { card: SubCardView; onOpen: (card: SubCardView) => void }) {
  const { words } = useLook()
  return (
    <Tap
      id={`me-sub-${card.tail}`}
      className="li"
      onTap={() => {
        onOpen(card)
      }}
    >
      <Icon name="people" />
      <View className="f1">
        <Text>{card.name} </Text>
        <Text className="t24 k3 n">{card.phoneMasked?.slice(-4)}</Text>
      </View>
      <Text className={`t24 n ${card.state === 'lost' ? 'loss' : 'k3'}`}>
        {card.state === 'lost' ? words.people.lost : words.people.month(money(card.monthFen))}
      </Text>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

function Rows({ value, onOpen, onAdd }: Omit<SubCardsProps, 'asked' | 'card'> & { value: SubCardsView }) {
  const { words } = useLook()
  const left = (value.offered?.limit ?? 0) - value.cards.length
  return (
    <>
      <View className="sect">
        <View className="t32 b">{words.people.subCards}</View>
        <Text id="me-sub-left" className="t24 k3 n">
          {words.people.more(left)}
        </Text>
      </View>
      <View className="list">
        {value.cards.map((card) => (
          <Row key={card.number} card={card} onOpen={onOpen} />
        ))}
        {value.cards.length === 0 && <View className="li t24 k3 std">{words.people.none}</View>}
        {left > 0 && (
          <Tap id="me-sub-add" className="li" onTap={onAdd}>
            <Icon name="card" tone="brand" />
            <Text className="f1 kb b">{words.people.add}</Text>
          </Tap>
        )}
      </View>
    </>
  )
}

/** Cards that earn into mine; nothing where the programme has none. */
export function SubCards({ asked, card, onOpen, onAdd }: SubCardsProps) {
  const { words } = useLook()
  return (
    <Answered asked={asked} title={words.people.subCards} zone={card.zone} skeleton={<RowsSkeleton rows={2} />}>
      {(value) => (value.offered ? <Rows value={value} onOpen={onOpen} onAdd={onAdd} /> : null)}
    </Answered>
  )
}

/** What stands open over the page. */
export type SubSheet = { kind: 'add' } | { kind: 'card'; card: SubCardView } | null
