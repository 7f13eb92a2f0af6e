import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FoundMember } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { openStaffCode } from '../../../service/open-staff-code'
import type { Reply } from '../../../service/reply'
import { Seek } from '../counter/seek'
import type { Seat } from '../seat'

const FEWEST_DIGITS = 4
const CODE_DIGITS = 18
const PROOF_DIGITS = 6

type Reply360 = Reply<{ found: FoundMember[]; more: boolean }>

function Nobody() {
  const { find } = useLook().words.counter
  const enter = (): void => {
    void Taro.navigateTo({ url: '/package/staff/enter/index' })
  }
  return (
    <View id="found-none" className="panel mt2 rise">
      <View className="t32 b">{find.none}</View>
      <View className="t26 k2 mt1">{find.noneWhy}</View>
      <TextLink id="found-enter" text={find.join} after="go" onTap={enter} />
    </View>
  )
}

interface PickProps {
  found: readonly FoundMember[]
  more: boolean
  onPick: (member: string) => void
}

/** Several share the digits: told only by what the person can say of themselves. */
function Pick({ found, more, onPick }: PickProps) {
  const { words, say } = useLook()
  const { find } = words.counter
  return (
    <>
      <View className="t24 k2 mt2">{more ? find.more : find.pick}</View>
      <View id="found-many" className="list mt1 rise">
        {found.map(({ member, name, phoneMasked, cardTail, tier }, place) => (
          <Tap key={member} id={`found-${String(place)}`} className="li" onTap={() => { onPick(member) }}>
            <View className="f1">
              <View className="b">{name || words.me.noName}</View>
              <View className="t24 k2 n">{[phoneMasked, find.card(cardTail)].filter(Boolean).join(' · ')}</View>
            </View>
            <Text className="tag">{say(tier.name)}</Text>
            <Icon name="go" size="xs" tone="ink3" />
          </Tap>
        ))}
      </View>
    </>
  )
}

function isNobody(reply: Reply360): boolean {
  return reply.ok ? reply.value.found.length === 0 : 'refusal' in reply && reply.refusal.code === 'member.unknown'
}

function Result({ reply, onPick }: { reply: Reply360 | null; onPick: (member: string) => void }) {
  if (!reply) return null
  if (isNobody(reply)) return <Nobody />
  if (!reply.ok) return <WriteNote id="found-trouble" reply={reply} />
  const { found, more } = reply.value
  return found.length > 1 ? <Pick found={found} more={more} onPick={onPick} /> : null
}

/** A scanned member code shows that its member is there; the six digits that do are its last. */
function seatOf(member: string, text: string): Seat {
  return { member, proof: text.length >= CODE_DIGITS ? { digits: text.slice(-PROOF_DIGITS), at: Date.now() } : null }
}

/** By scan, card, code, phone or its tail: one hit opens the record, several are picked from, none is entered. */
export function FindBox({ onSeat }: { onSeat: (seat: Seat | null) => void }) {
  const { find } = useLook().words.counter
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply360 | null>(null)
  const type = (typed: string): void => {
    setText(typed.replace(/\D/g, ''))
    setReply(null)
  }
  const go = (typed: string): void => {
    if (openStaffCode(typed)) return
    const digits = typed.replace(/\D/g, '')
    setText(digits)
    if (digits.length < FEWEST_DIGITS || busy) return
    setBusy(true)
    void call('staff', 'member.find', { text: digits }).then((heard) => {
      setReply(heard)
      setBusy(false)
      const one = heard.ok && heard.value.found.length === 1 ? heard.value.found[0] : undefined
      onSeat(one ? seatOf(one.member, digits) : null)
    })
  }
  const hits = reply?.ok && reply.value.found.length > 0 ? find.hits(reply.value.found.length, reply.value.more) : ''
  return (
    <View className="mt1">
      <Seek
        id="find-text" label={find.label} hint={find.hint} go={find.go} limit={24} digits focus
        busy={busy} value={text} after={<Text className="t24 k3 nw n std">{hits}</Text>} onType={type} onGo={go}
      />
      <View className="t24 k3 find-why">{find.why}</View>
      <Result reply={reply} onPick={(member) => { setReply(null); onSeat(seatOf(member, '')) }} />
    </View>
  )
}
