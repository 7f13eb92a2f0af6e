import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FoundMember } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Field } from '../../../design/field'
import { WriteNote } from '../../../design/write-trouble'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'

const FEWEST_DIGITS = 4

interface Found {
  found: FoundMember[]
  more: boolean
}

/** Staff reads the ledger of whoever stands at the counter. */
function toLedger(member: string): void {
  void Taro.navigateTo({ url: `/package/staff/ledger/index?member=${encodeURIComponent(member)}` })
}

/** What the member's benefits come to for a visit. */
function toQuote(member: string): void {
  void Taro.navigateTo({ url: `/package/staff/quote/index?member=${encodeURIComponent(member)}` })
}

function QuoteLink({ member, place }: { member: FoundMember; place: number }) {
  const { words } = useLook()
  const go = (): void => {
    toQuote(member.member)
  }
  return <TextLink id={`found-${String(place)}-quote`} text={words.quote.title} after="go" onTap={go} />
}

function Member({ member, place }: { member: FoundMember; place: number }) {
  const { words, say } = useLook()
  const { name, phoneMasked, cardTail, tier, wallets, eligible } = member
  return (
    <View id={`found-${String(place)}`} className="panel found rise">
      <View className="row sb top">
        <View className="f1">
          <View className="t36 b">{name || words.me.noName}</View>
          <View className="t24 k2 n mt1">{[phoneMasked, words.staff.find.card(cardTail)].filter(Boolean).join(' · ')}</View>
        </View>
        <Text className="tag">{say(tier.name)}</Text>
      </View>
      <View className="wallets mt3">
        {wallets.map(({ wallet, name: called, scale, balance, debt }) => (
          <View key={wallet}>
            <View className="t44 b n">{pointsText(balance, scale)}</View>
            <View className="t24 k2">{say(called)}</View>
            {debt > 0 && <View className="t22 loss">{words.staff.find.debt(pointsText(debt, scale))}</View>}
          </View>
        ))}
      </View>
      {eligible && <View className="t26 kb mt2">{words.staff.find.eligible(say(eligible.name))}</View>}
      <TextLink
        id={`found-${String(place)}-ledger`}
        text={words.staff.ledger.open}
        after="go"
        onTap={() => {
          toLedger(member.member)
        }}
      />
      <QuoteLink member={member} place={place} />
    </View>
  )
}

function Nobody() {
  const { words } = useLook()
  const enter = (): void => {
    void Taro.navigateTo({ url: '/package/staff/enter/index' })
  }
  return (
    <View id="found-none" className="panel mt2 rise">
      <View className="t32 b">{words.staff.find.none}</View>
      <View className="t26 k2 mt1">{words.staff.find.noneWhy}</View>
      <TextLink id="found-enter" text={words.staff.rows.enter} after="go" onTap={enter} />
    </View>
  )
}

function unknown(reply: Reply<Found>): boolean {
  return !reply.ok && 'refusal' in reply && reply.refusal.code === 'member.unknown'
}

function Result({ reply }: { reply: Reply<Found> | null }) {
  const { words } = useLook()
  if (!reply) return <View className="t24 k3 mt1">{words.staff.find.masked}</View>
  if (unknown(reply)) return <Nobody />
  if (!reply.ok) return <WriteNote id="found-trouble" reply={reply} />
  const { found, more } = reply.value
  if (found.length === 0) return <Nobody />
  return (
    <>
      <View className="t24 k3 mt1 n">{words.staff.find.count(found.length, more)}</View>
      <View className="mt2">
        {found.map((member, place) => (
          <Member key={member.member} member={member} place={place} />
        ))}
      </View>
    </>
  )
}

/** Found by the phone's tail, the whole phone, the card or the code; the fifth way is to join now. */
export function Finder() {
  const { words } = useLook()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<Found> | null>(null)
  const short = text.length < FEWEST_DIGITS
  const find = (): void => {
    if (short) return
    setBusy(true)
    void call('staff', 'member.find', { text }).then((heard) => {
      setReply(heard)
      setBusy(false)
    })
  }
  const type = (typed: string): void => {
    setText(typed.replace(/\D/g, ''))
    setReply(null)
  }
  return (
    <View className="mt2">
      <View className="finder">
        <Field id="find-text" kind="digits" label={words.staff.find.label} hint={words.staff.find.hint} limit={24} value={text} onChange={type} />
        <Button id="find-go" off={short} busy={busy} text={words.staff.find.go} onTap={find} />
      </View>
      <Result reply={reply} />
    </View>
  )
}
