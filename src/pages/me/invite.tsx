import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InviteView } from '../../../types/contract'
import { Button, TextLink } from '../../design/button'
import { Check } from '../../design/choice'
import { Field } from '../../design/field'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import type { Reply } from '../../service/reply'
import { canScan, scanCode } from '../../service/scan-code'
import { useWrite } from '../../service/use-write'

const CODE = /^[0-9A-Za-z]{10}$/

function Find({ onFound }: { onFound: (code: string, view: InviteView) => void }) {
  const { words } = useLook()
  const { people } = words
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<InviteView> | null>(null)
  const ready = CODE.test(code)
  const find = (): void => {
    if (!ready || busy) return
    setBusy(true)
    void call('member', 'invite.open', { code }).then((heard) => {
      setBusy(false)
      setReply(heard)
      if (heard.ok) onFound(code, heard.value)
    })
  }
  return (
    <View className="form mt3">
      <Field id="invite-code" label={people.inviteCode} hint={people.inviteHint} limit={10} value={code} onChange={setCode} />
      {canScan && <TextLink id="invite-scan" icon="scan" text={people.inviteScan} onTap={() => { void scanCode().then((scanned) => { if (scanned) setCode(scanned) }) }} />}
      <WriteNote id="invite-find-trouble" reply={reply} />
      <Button
        id="invite-find"
        className="mt4"
        off={!ready}
        busy={busy}
        text={ready ? people.inviteFind : people.inviteHint}
        onTap={find}
      />
    </View>
  )
}

/** What the person may say to it. */
interface AnswerProps {
  code: string
  view: InviteView
  onConfirmed: () => void
  onDeclined: () => void
}

function useAnswer({ code, onConfirmed, onDeclined }: AnswerProps) {
  const confirm = useWrite((input: { code: string; name: string; terms: boolean; marketing: boolean }, reference) =>
    call('member', 'invite.confirm', input, reference),
  )
  const decline = useWrite((input: { code: string }, reference) => call('member', 'invite.decline', input, reference))
  return {
    busy: confirm.busy || decline.busy,
    reply: confirm.reply ?? decline.reply,
    confirm(name: string): void {
      void confirm.run({ code, name: name.trim(), terms: true, marketing: false }).then((reply) => {
        if (reply.ok) onConfirmed()
      })
    },
    decline(): void {
      void decline.run({ code }).then((reply) => {
        if (reply.ok) onDeclined()
      })
    },
  }
}

function Answer(props: AnswerProps) {
  const { view } = props
  const { words } = useLook()
  const { people } = words
  const [name, setName] = useState(view.name)
  const [terms, setTerms] = useState(false)
  const [asked, setAsked] = useState(false)
  const answer = useAnswer(props)
  return (
    <View className="form mt3">
      <View className="t32 b">{people.inviteFrom(view.unit)}</View>
      <View className="t24 k3 n mt1 mb3">{people.inviteFact(view.phoneMasked ?? '', view.cardTail)}</View>
      <Field id="invite-name" label={people.inviteName} hint={words.profile.nameHint} limit={20} value={name} onChange={setName} />
      <Check id="invite-terms" label={people.inviteTerms} on={terms} asked={asked && !terms} onChange={setTerms}>
        {people.inviteTerms}
      </Check>
      <WriteNote id="invite-trouble" reply={answer.reply} />
      <Button
        id="invite-confirm"
        className="mt3"
        off={!terms || name.trim() === ''}
        busy={answer.busy}
        text={terms ? people.inviteConfirm : people.inviteTick}
        onTap={() => {
          if (terms && name.trim() !== '') answer.confirm(name)
          else setAsked(true)
        }}
      />
      <TextLink id="invite-decline" calm text={people.inviteDecline} onTap={answer.decline} />
    </View>
  )
}

/** Somebody without a card answers the invitation of their unit by its code. */
export function InviteSheet({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { words } = useLook()
  const [found, setFound] = useState<{ code: string; view: InviteView } | null>(null)
  const [declined, setDeclined] = useState(false)
  return (
    <Sheet id="invite" title={words.people.inviteTitle} onClose={onClose}>
      {(close) => {
        if (declined) return <View className="mt3">{words.people.inviteDeclined}</View>
        if (!found)
          return (
            <Find
              onFound={(code, view) => {
                setFound({ code, view })
              }}
            />
          )
        return (
          <Answer
            {...found}
            onConfirmed={() => {
              onConfirmed()
              close()
            }}
            onDeclined={() => {
              setDeclined(true)
            }}
          />
        )
      }}
    </Sheet>
  )
}
