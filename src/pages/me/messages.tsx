import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../types/contract'
import { Switch } from '../../design/choice'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useWrite } from '../../service/use-write'
import { WriteNote } from '../../design/write-trouble'

/** What we may send. The switch moves at once and goes back when the change was not kept. */
export function Messages({ card, onChanged }: { card: CardView; onChanged: () => void }) {
  const { words } = useLook()
  const [agreed, setAgreed] = useState(card.marketing)
  const write = useWrite((input: { agreed: boolean }, reference) => call('member', 'marketing.set', input, reference))
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
      <View className="sect">
        <View className="t32 b">{words.me.messages}</View>
      </View>
      <View className="list">
        <View className="li">
          <View className="f1">
            <View>{words.me.marketing}</View>
            <View id="me-marketing-state" className="t24 k3">
              {agreed ? words.me.marketingOn : words.me.marketingOff}
            </View>
          </View>
          <Switch id="me-marketing" label={words.me.marketing} on={agreed} onChange={change} />
        </View>
      </View>
      <WriteNote id="me-marketing-trouble" reply={write.reply} zone={card.zone} />
    </>
  )
}
