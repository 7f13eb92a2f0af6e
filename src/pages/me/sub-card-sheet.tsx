import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SubCardView } from '../../../types/contract'
import type { Words } from '../../../types/programme'
import { Button } from '../../design/button'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { money } from '../../figure/money'
import { pointsText } from '../../figure/points'
import { listTime } from '../../figure/time'
import { useLook } from '../../look/use-look'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'

type Action = 'subcard.lose' | 'subcard.remove'

/** What ends it: as the member, or as staff for the member. */
export type EndSubCard = (ask: { action: Action; number: string }, reference: string) => Promise<Reply<unknown>>

/** What its figures are told with. */
interface Ground {
  zone: string
  now: number
  wallets: readonly { id: string; name: Words; scale: number }[]
}

function Facts({ sub, card }: { sub: SubCardView; card: Ground }) {
  const { words, say } = useLook()
  const { people } = words
  const earned = sub.points.map(({ wallet, points }) => {
    const of = card.wallets.find(({ id }) => id === wallet)
    return of ? `${say(of.name)} ${pointsText(points, of.scale)}` : String(points)
  })
  const facts: [string, string][] = [
    [people.number, sub.number],
    [people.opened, listTime(sub.openedAt, card.now, card.zone)],
    [people.orders, people.orderCount(sub.orders, sub.moreOrders)],
    [people.spent, money(sub.keptFen)],
    ...(earned.length > 0 ? [[people.earned, earned.join(' · ')] as [string, string]] : []),
  ]
  return (
    <View className="list flat mt2">
      {facts.map(([label, value]) => (
        <View key={label} className="li">
          <Text className="f1 k3">{label}</Text>
          <Text className="n">{value}</Text>
        </View>
      ))}
    </View>
  )
}

interface SubCardSheetProps {
  sub: SubCardView
  card: Ground
  send: EndSubCard
  /** What an end leaves, for whoever reads it. */
  after: string
  onDone: () => void
  onClose: () => void
}

interface EndProps {
  id: string
  text: string
  sure: string
  busy: boolean
  onEnd: () => void
}

/** Ends something for good, so it is asked for twice. */
function End({ id, text, sure, busy, onEnd }: EndProps) {
  const [asked, setAsked] = useState(false)
  return (
    <Button
      id={id}
      kind="outline"
      className="mt2"
      busy={busy}
      text={asked ? sure : text}
      onTap={() => {
        if (asked) onEnd()
        else setAsked(true)
      }}
    />
  )
}

/** One sub-card: what it brought, and the two ways to end it. */
export function SubCardSheet({ sub, card, send, after, onDone, onClose }: SubCardSheetProps) {
  const { people } = useLook().words
  const write = useWrite(send)
  const end = (action: Action, close: () => void) => (): void => {
    void write.run({ action, number: sub.number }).then((reply) => {
      if (!reply.ok) return
      onDone()
      close()
    })
  }
  const { busy } = write
  return (
    <Sheet id="sub-card" title={sub.name} onClose={onClose}>
      {(close) => (
        <>
          <Facts sub={sub} card={card} />
          <View className="t24 k3 mt2">{after}</View>
          <WriteNote id="sub-card-trouble" reply={write.reply} zone={card.zone} />
          {sub.state !== 'lost' && (
            <End id="sub-lose" text={people.lose} sure={people.sureLose} busy={busy} onEnd={end('subcard.lose', close)} />
          )}
          <End id="sub-remove" text={people.remove} sure={people.sureRemove} busy={busy} onEnd={end('subcard.remove', close)} />
        </>
      )}
    </Sheet>
  )
}
