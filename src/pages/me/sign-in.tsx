import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityList, CardView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Icon } from '../../design/icon'
import { Sheet } from '../../design/sheet'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { WriteNote } from '../../design/write-trouble'
import { pointsText } from '../../figure/points'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened } from '../../service/use-ask'
import { useWrite } from '../../service/use-write'
import { monthOf } from './month'

export interface SignInSheetOpen {
  kind: 'signIn'
}

type SignIn = NonNullable<ActivityList['signIn']>

const ask = () => call('member', 'activity.list', {})

function Calendar({ signIn, zone }: { signIn: SignIn; zone: string }) {
  const { signIn: words } = useLook().words.grow
  const [today] = useState(() => dayText(Date.now(), zone))
  return (
    <View id="sign-calendar" className="sign-month mt3">
      {words.weekdays.map((name) => <View key={name} className="sign-head t22 k3" aria-hidden>{name}</View>)}
      {monthOf(today).map(({ key, day }) => {
        if (day === null) return <View key={key} className="sign-day" aria-hidden />
        const on = signIn.days.includes(key)
        return (
          <View key={key} className={`sign-day ${on ? 'on' : ''} ${key === today ? 'today' : ''}`} aria-label={on ? words.signed(key) : key}>
            {on ? <Icon name="check" size="xs" tone="onBrand" heavy /> : <Text className="t24 n">{String(day)}</Text>}
          </View>
        )
      })}
    </View>
  )
}

function Body({ list, card, onDone }: { list: ActivityList; card: CardView; onDone: () => void }) {
  const { words, say } = useLook()
  const { signIn: own } = words.grow
  const write = useWrite((_: 'today', reference) => call('member', 'activity.signIn', {}, reference))
  const { signIn } = list
  const rule = list.activities.find(({ activity }) => activity === 'signIn')
  if (!signIn || !rule) return <View className="mt3 k2">{own.none}</View>
  const told = (points: number, wallet: string): string => {
    const found = card.wallets.find(({ id }) => id === wallet)
    return `${pointsText(points, found?.scale ?? 0)} ${found ? say(found.name) : ''}`.trim()
  }
  const done = signIn.today
  const run = (): void => {
    if (done) return
    void write.run('today').then((reply) => {
      if (reply.ok) onDone()
    })
  }
  return (
    <>
      <View id="sign-streak" className="t32 b n mt2">{signIn.streak === 0 ? own.begin : own.streak(signIn.streak)}</View>
      {signIn.next && <View className="t26 k2 n mt1">{own.next(signIn.next.inDays, told(signIn.next.points, signIn.next.wallet))}</View>}
      <Calendar signIn={signIn} zone={card.zone} />
      <WriteNote id="sign-trouble" reply={write.reply} zone={card.zone} />
      <Button id="sign-today" className="mt3" off={done} busy={write.busy} text={done ? own.done : own.today(told(rule.points, rule.wallet))} onTap={run} />
      <View className="t22 k3 mt2">{own.gap}</View>
    </>
  )
}

/** This month's sign-ins, the days without a gap, and the next bonus. */
export function SignInSheet({ card, onChanged, onClose }: { card: CardView; onChanged: () => void; onClose: () => void }) {
  const { signIn } = useLook().words.grow
  const asked = useOpened(ask)
  return (
    <Sheet id="sign-sheet" title={signIn.title} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={signIn.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {(list) => <Body list={list} card={card} onDone={() => { asked.again(); onChanged() }} />}
        </Answered>
      )}
    </Sheet>
  )
}
