import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SceneView } from '../../../types/contract'
import { Button, TextLink } from '../../design/button'
import { Check } from '../../design/choice'
import { Note } from '../../design/note'
import { Tap } from '../../design/tap'
import { WriteNote } from '../../design/write-trouble'
import { useLook } from '../../look/use-look'
import { PhoneButton } from '../../service/phone'
import { DetailFields } from './detail-fields'
import type { Joining } from './use-join'

interface JoinFormProps {
  joining: Joining
  onOpen: (what: 'charter' | 'privacy' | 'phone') => void
}

function Link({ id, text, onTap }: { id: string; text: string; onTap: () => void }) {
  return (
    <Tap id={id} role="link" className="under" onTap={onTap}>
      <Text>{text}</Text>
    </Tap>
  )
}

/** Reading comes before agreeing: both texts open from the sentence itself. */
function TermsBox({ joining, onOpen }: JoinFormProps) {
  const { agree, charter, and, privacy } = useLook().words.join
  const { terms, asked, setTerms } = joining
  const toggle = (): void => {
    setTerms(!terms)
  }
  const label = `${agree} ${charter} ${and} ${privacy}`
  return (
    <Check id="join-terms" label={label} on={terms} asked={asked && !terms} onChange={setTerms}>
      <View className="agree">
        <Text onClick={toggle}>{agree}</Text>
        <Link
          id="join-charter"
          text={charter}
          onTap={() => {
            onOpen('charter')
          }}
        />
        <Text>{and}</Text>
        <Link
          id="join-privacy"
          text={privacy}
          onTap={() => {
            onOpen('privacy')
          }}
        />
      </View>
    </Check>
  )
}

/** A box of its own: joining never takes the marketing consent along. */
function MarketingBox({ joining }: { joining: Joining }) {
  const { words } = useLook()
  const { marketing, setMarketing } = joining
  return (
    <Check id="join-marketing" label={words.join.marketing} on={marketing} onChange={setMarketing}>
      <Text
        onClick={() => {
          setMarketing(!marketing)
        }}
      >
        {words.join.marketing}
      </Text>
    </Check>
  )
}

/** The one filled button: says what is missing, asks for the number, or sends again what got no answer. */
function Submit({ joining }: { joining: Joining }) {
  const { join: said, me } = useLook().words
  const { submit, tick, fill, again, nameWrong, refusedPhone } = said
  const [noPhone, setNoPhone] = useState(false)
  const { terms, missing, ready, write, join, askTerms, retry } = joining
  const { busy, reply } = write
  const silent = reply && !reply.ok && !('refusal' in reply)
  const joinBy = (phoneCode: string): void => {
    setNoPhone(false)
    join({ phoneCode })
  }
  const denied = (): void => {
    setNoPhone(true)
  }
  if (silent) return <Button id="join-retry" className="submit" icon="refresh" busy={busy} text={again} onTap={retry} />
  if (!terms) return <Button id="join-submit" className="submit" icon="phone" off text={tick} onTap={askTerms} />
  if (!ready) {
    const empty = missing.map((field) => me.fields[field]).join(' · ')
    const text = empty ? fill(empty) : nameWrong
    return <Button id="join-submit" className="submit" icon="person" off text={text} onTap={askTerms} />
  }
  return (
    <>
      {noPhone && (
        <Note id="join-no-phone" kind="info" icon="phone" className="mt2">
          {refusedPhone}
        </Note>
      )}
      <PhoneButton id="join-submit" className="submit" busy={busy} text={submit} onCode={joinBy} onDenied={denied} />
    </>
  )
}

export function JoinForm({ view, joining, onOpen }: JoinFormProps & { view: SceneView }) {
  const { words } = useLook()
  const { terms, ready, asked, write, askTerms } = joining
  const other = (): void => {
    if (ready) onOpen('phone')
    else askTerms()
  }
  return (
    <View className="consent">
      <DetailFields view={view} joining={joining} />
      <TermsBox joining={joining} onOpen={onOpen} />
      {asked && !terms && (
        <View id="join-asked" className="t24 ka" role="alert">
          {words.join.tickFirst}
        </View>
      )}
      <MarketingBox joining={joining} />
      <WriteNote id="join-trouble" reply={write.reply} ours={words.join.fault} />
      <Submit joining={joining} />
      <View className="c">
        <TextLink id="join-other-phone" calm text={words.join.other} onTap={other} />
      </View>
    </View>
  )
}
