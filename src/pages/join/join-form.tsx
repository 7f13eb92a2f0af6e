import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button, TextLink } from '../../design/button'
import { Check } from '../../design/choice'
import { Note } from '../../design/note'
import { Tap } from '../../design/tap'
import { WriteTrouble } from '../../design/write-trouble'
import { useLook } from '../../look/use-look'
import { PhoneButton } from '../../service/phone'
import type { Joining } from './use-join'

interface JoinFormProps {
  joining: Joining
  onOpen: (what: 'charter' | 'privacy' | 'phone') => void
}

/** Two boxes, both unticked: joining never takes the marketing consent along. */
function Consents({ joining, onOpen }: JoinFormProps) {
  const { words } = useLook()
  const { charter, and, privacy, agree } = words.join
  return (
    <>
      <Check id="join-terms" label={`${agree} ${charter} ${and} ${privacy}`} on={joining.terms} asked={joining.asked} onChange={joining.setTerms}>
        <View className="agree">
          <Text onClick={() => { joining.setTerms(!joining.terms) }}>{agree}</Text>
          <Tap id="join-charter" role="link" className="under" onTap={() => { onOpen('charter') }}><Text>{charter}</Text></Tap>
          <Text>{and}</Text>
          <Tap id="join-privacy" role="link" className="under" onTap={() => { onOpen('privacy') }}><Text>{privacy}</Text></Tap>
        </View>
      </Check>
      <Check id="join-marketing" label={words.join.marketing} on={joining.marketing} onChange={joining.setMarketing}>
        <Text onClick={() => { joining.setMarketing(!joining.marketing) }}>{words.join.marketing}</Text>
      </Check>
    </>
  )
}

export function JoinForm({ joining, onOpen }: JoinFormProps) {
  const { words } = useLook()
  const [noPhone, setNoPhone] = useState(false)
  const { terms, asked, write, join, askTerms, retry } = joining
  const silent = write.reply && !write.reply.ok && !('refusal' in write.reply)
  return (
    <View className="consent">
      <Consents joining={joining} onOpen={onOpen} />
      {asked && !terms && <View id="join-asked" className="t24 ka" role="alert">{words.join.tickFirst}</View>}
      {noPhone && <Note id="join-no-phone" kind="info" icon="phone" className="mt2">{words.join.refusedPhone}</Note>}
      {write.reply && !write.reply.ok && (
        <Note id="join-trouble" kind="danger" icon="info" className="mt2"><WriteTrouble reply={write.reply} zone="Asia/Shanghai" ours={words.join.fault} /></Note>
      )}
      {silent && <Button id="join-retry" className="mt2" icon="refresh" busy={write.busy} text={words.join.again} onTap={retry} />}
      {!silent && (terms ? (
        <PhoneButton
          id="join-submit" className="submit" busy={write.busy} text={words.join.submit}
          onCode={(phoneCode) => { setNoPhone(false); join({ phoneCode }) }} onDenied={() => { setNoPhone(true) }}
        />
      ) : <Button id="join-submit" className="submit" icon="phone" off text={words.join.tick} onTap={askTerms} />)}
      <View className="c"><TextLink id="join-other-phone" calm text={words.join.other} onTap={() => { if (terms) onOpen('phone'); else askTerms() }} /></View>
    </View>
  )
}
