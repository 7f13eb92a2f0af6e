import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BenefitView, MemberContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { WriteNote } from '../../../design/write-trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

type Input = MemberContract['concierge.ask']['input']

const WISH_CHARACTERS = 200

interface AskFormProps {
  right: BenefitView
  zone: string
  onAsked: () => void
}

/** What it is, in the member's own words; the store has it from then on. */
export function AskForm({ right, zone, onAsked }: AskFormProps) {
  const { words, say } = useLook()
  const { concierge } = words.benefit
  const [service, setService] = useState<string | null>(null)
  const [wish, setWish] = useState('')
  const write = useWrite((input: Input, reference) => call('member', 'concierge.ask', input, reference))
  const off = service === null || wish.trim() === ''
  const send = (): void => {
    if (service === null || off) return
    void write.run({ benefit: right.id, service, wish: wish.trim() }).then((reply) => {
      if (!reply.ok) return
      setService(null)
      setWish('')
      onAsked()
    })
  }
  return (
    <View className="form mt3">
      <View className="t24 k2">{concierge.pick}</View>
      <Segment name="concierge-service" options={right.services.map(({ id, name }) => ({ key: id, text: say(name) }))} value={service} onChoose={setService} />
      <View className="mt3">
        <Field id="concierge-wish" label={concierge.wish} hint={concierge.wishHint} limit={WISH_CHARACTERS} value={wish} onChange={setWish} />
      </View>
      {right.answerHours !== null && <View className="t24 k3 n mt1">{concierge.within(right.answerHours)}</View>}
      <WriteNote id="concierge-trouble" reply={write.reply} zone={zone} />
      {write.reply?.ok && (
        <Note id="concierge-sent" kind="info" icon="check" className="mt2">
          <View className="b">{concierge.sent}</View>
          <View className="n">{concierge.sentText(fullTime(write.reply.value.answerBy, zone))}</View>
        </Note>
      )}
      <Button id="concierge-send" className="mt3" off={off} busy={write.busy} text={off ? concierge.first : concierge.send} onTap={send} />
    </View>
  )
}
