import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../types/contract'
import { Switch } from '../../design/choice'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { WriteNote } from '../../design/write-trouble'

interface AllowedProps {
  id: string
  name: string
  /** Where the switch stands, in words. */
  states: readonly [on: string, off: string]
  agreed: boolean
  zone: string
  send: (agreed: boolean, reference: string) => Promise<Reply<unknown>>
  onChanged: () => void
}

/** One kind of message. The switch moves at once and goes back when the change was not kept. */
function Allowed({ id, name, states, agreed: before, zone, send, onChanged }: AllowedProps) {
  const [agreed, setAgreed] = useState(before)
  const write = useWrite((input: { agreed: boolean }, reference) => send(input.agreed, reference))
  const change = (next: boolean): void => {
    if (write.busy) return
    setAgreed(next)
    void write.run({ agreed: next }).then((reply) => {
      if (reply.ok) onChanged()
      else setAgreed(!next)
    })
  }
  return (
    <>
      <View className="li">
        <View className="f1">
          <View>{name}</View>
          <View id={`${id}-state`} className="t24 k3">
            {agreed ? states[0] : states[1]}
          </View>
        </View>
        <Switch id={id} label={name} on={agreed} onChange={change} />
      </View>
      <WriteNote id={`${id}-trouble`} reply={write.reply} zone={zone} />
    </>
  )
}

/** What we may send: greetings, and what is new. */
export function Messages({ card, onChanged }: { card: CardView; onChanged: () => void }) {
  const { words } = useLook()
  const { me } = words
  return (
    <>
      <View className="sect">
        <View className="t32 b">{me.messages}</View>
      </View>
      <View className="list">
        <Allowed
          id="me-marketing"
          name={me.marketing}
          states={[me.marketingOn, me.marketingOff]}
          agreed={card.marketing}
          zone={card.zone}
          send={(agreed, reference) => call('member', 'marketing.set', { agreed }, reference)}
          onChanged={onChanged}
        />
        <Allowed
          id="me-care"
          name={me.care}
          states={[me.careOn, me.careOff]}
          agreed={card.care}
          zone={card.zone}
          send={(agreed, reference) => call('member', 'message.consent', { kind: 'care', agreed }, reference)}
          onChanged={onChanged}
        />
      </View>
    </>
  )
}
