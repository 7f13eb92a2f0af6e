import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MemberContract, SceneView } from '../../../types/contract'
import { Button } from '../../design/button'
import { cloth } from '../../design/cloth'
import { Field } from '../../design/field'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { inFours, isPhone } from '../../figure/card'
import { useLook } from '../../look/use-look'
import type { Joining } from './use-join'

/** The charter and the privacy notice, whole, as the programme publishes them. */
export function Terms({ kind, view, onClose }: { kind: 'charter' | 'privacy'; view: SceneView; onClose: () => void }) {
  const { words, say } = useLook()
  return (
    <Sheet id={`terms-${kind}`} title={words.join[kind]} onClose={onClose}>
      {(close) => (
        <>
          <View className="t26 k2 lines terms-text">{say(view.terms[kind])}</View>
          <Button className="mt4" text={words.app.gotIt} onTap={close} />
        </>
      )}
    </Sheet>
  )
}

export function OtherPhone({ joining, onClose }: { joining: Joining; onClose: () => void }) {
  const { words } = useLook()
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState(false)
  const { write, join } = joining
  const submit = (): void => {
    setWrong(!isPhone(phone))
    if (isPhone(phone)) join({ phone })
  }
  return (
    <Sheet id="phone-sheet" title={words.join.phoneTitle} onClose={onClose}>
      {() => (
        <View className="mt3">
          <Field
            id="join-phone"
            kind="digits"
            label={words.join.phone}
            hint={words.join.phoneHint}
            limit={11}
            wrong={wrong}
            value={phone}
            onChange={(next) => {
              setPhone(next)
              setWrong(false)
            }}
          />
          {wrong && (
            <View id="join-phone-wrong" className="t24 danger mt1" role="alert">
              {words.join.phoneWrong}
            </View>
          )}
          <WriteNote id="join-phone-trouble" reply={write.reply} ours={words.join.fault} />
          <Button id="join-phone-submit" className="mt3" busy={write.busy} text={words.join.joinWith} onTap={submit} />
        </View>
      )}
    </Sheet>
  )
}

interface WelcomeProps {
  view: SceneView
  joined: MemberContract['join']['output']
}

function toCard(): void {
  void Taro.switchTab({ url: '/pages/home/index' })
}

/** The card is there: its number on the cloth, and one way on. */
export function Welcome({ view, joined }: WelcomeProps) {
  const { words, say } = useLook()
  const { className, style } = cloth(view.theme)
  return (
    <Sheet id="join-done" title={words.join.welcome(say(view.brand.name))} onClose={toCard}>
      {() => (
        <>
          <View className="t26 k2 mt1">{words.join.yourCard}</View>
          <View className={`face cloth short mt3 ${className}`} style={style}>
            <View className="selvedge" />
            <View className="mark">{view.brand.mark}</View>
            <View className="f1" />
            <View className="sub t22">{words.card.number}</View>
            <View id="join-card-number" className="n number">
              {inFours(joined.cardNumber)}
            </View>
          </View>
          <Button id="join-open-card" className="mt3" text={words.join.openCard} onTap={toCard} />
        </>
      )}
    </Sheet>
  )
}
