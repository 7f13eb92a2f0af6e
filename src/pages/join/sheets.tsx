import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MemberContract, SceneView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Field } from '../../design/field'
import { Sheet } from '../../design/sheet'
import { Bone } from '../../design/skeleton'
import { TierCard } from '../../design/tier-card'
import { WriteNote } from '../../design/write-trouble'
import { inFours, isPhone } from '../../figure/card'
import { useLook } from '../../look/use-look'
import { useOpened } from '../../service/use-ask'
import { askCard } from '../../service/use-card'
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

/** The card as it now is, its tier included; the number alone where it cannot be fetched at once. */
function NewCard({ number }: { number: string }) {
  const { say } = useLook()
  const { value, trouble } = useOpened(askCard)
  if (value) {
    return (
      <TierCard
        id="join-card"
        theme={value.tier.theme}
        tier={say(value.tier.name)}
        mark={value.brand.mark}
        cardNumber={value.card.number}
      />
    )
  }
  if (!trouble) return <Bone height={372} round />
  return (
    <View id="join-card-number" className="t44 b n c">
      {inFours(number)}
    </View>
  )
}

interface WelcomeProps {
  view: SceneView
  joined: MemberContract['join']['output']
}

function toCard(): void {
  void Taro.switchTab({ url: '/pages/home/index' })
}

/** The card is there, and one way on. */
export function Welcome({ view, joined }: WelcomeProps) {
  const { words, say } = useLook()
  return (
    <Sheet id="join-done" title={words.join.welcome(say(view.brand.name))} onClose={toCard}>
      {() => (
        <>
          <View className="t26 k2 mt1">{words.join.yourCard}</View>
          <View className="mt3">
            <NewCard number={joined.cardNumber} />
          </View>
          <Button id="join-open-card" className="mt3" text={words.join.openCard} onTap={toCard} />
        </>
      )}
    </Sheet>
  )
}
