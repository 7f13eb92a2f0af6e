import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Note } from '../../../design/note'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'

export type Act = 'ring' | 'redeem' | 'orders' | 'adjust'

const icons: Record<Act, IconName> = { ring: 'receipt', redeem: 'ticket', orders: 'undo', adjust: 'plus' }
const acts: readonly Act[] = ['ring', 'redeem', 'orders', 'adjust']
/** What such a card still may do: what was bought can go back always. */
const onDead: readonly Act[] = ['orders']

interface ActionBarProps {
  view: MemberRecordView
  onSheet: (act: 'redeem' | 'adjust') => void
}

/** Four things one does for a member; one that is not possible says why when it is tapped. */
export function ActionBar({ view, onSheet }: ActionBarProps) {
  const { words } = useLook()
  const { act, record } = words.counter
  const [why, setWhy] = useState<string | null>(null)
  const { state } = view.card
  const dead = state === 'cancelled' || state === 'lost'
  const denied = (one: Act): boolean => dead && !onDead.includes(one)
  const tap = (one: Act): void => {
    if (denied(one)) setWhy(record.cardState[state])
    else if (one === 'redeem' || one === 'adjust') onSheet(one)
    else void Taro.navigateTo({ url: `/package/staff/${one}/index?member=${encodeURIComponent(view.member.id)}` })
  }
  return (
    <>
      <View className="act mt2">
        {acts.map((one) => (
          <Tap key={one} id={`act-${one}`} off={denied(one)} className={`one ${one === 'ring' ? 'first' : ''} ${denied(one) ? 'denied' : ''}`} onTap={() => { tap(one) }}>
            <Icon name={icons[one]} tone={denied(one) ? 'disabledInk' : one === 'ring' ? 'onBrand' : 'ink'} />
            <Text>{act[one]}</Text>
          </Tap>
        ))}
      </View>
      {why && <Note id="act-denied" kind="danger" icon="info" className="mt1">{`${act.denied}：${why}`}</Note>}
    </>
  )
}
