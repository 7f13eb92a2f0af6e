import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CouponView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { WriteNote } from '../../../design/write-trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useWrite } from '../../../service/use-write'
import { Seek } from '../counter/seek'
import { couponStanding } from '../home/found-coupon'

const ZONE = 'Asia/Shanghai'
const REASON_CHARACTERS = 200

function TakeBack({ view, onDone }: { view: CouponView; onDone: (view: CouponView) => void }) {
  const { words, say } = useLook()
  const { rewards: { coupons }, counter: { redeem } } = words
  const [now] = useState(() => Date.now())
  const [reason, setReason] = useState('')
  const write = useWrite((told: string, reference) => call('staff', 'coupon.withdraw', { coupon: view.coupon, reason: told }, reference))
  const told = reason.trim()
  const open = view.state === 'usable'
  const take = (): void => {
    if (told === '') return
    void write.run(told).then((reply) => { if (reply.ok) onDone(reply.value) })
  }
  return (
    <View id="withdraw-found" className="mt3 rise">
      <View className="t36 b">{say(view.name)}</View>
      <View className="t26 k2">{say(view.scope)}</View>
      <View id="withdraw-state" className="t28 n mt1" role="status">{couponStanding(view, now, redeem).text}</View>
      {view.withdrawn && <View className="t24 k2 n mt1">{coupons.takenBack(fullTime(view.withdrawn.at, ZONE))}</View>}
      {open && (
        <View className="mt3">
          <Field id="withdraw-reason" label={coupons.reason} hint={coupons.takeBackHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
          <View className="t24 k2 mt1">{coupons.reasonWhy}</View>
          <WriteNote id="withdraw-trouble" reply={write.reply} />
          <Button id="withdraw-go" kind="outline" className="mt3" off={told === ''} busy={write.busy} text={told === '' ? coupons.reasonFirst : coupons.takeBack} onTap={take} />
        </View>
      )}
    </View>
  )
}

/** A coupon by its code: what it is and how it stands, and taking it back with a reason. */
export function Withdraw() {
  const { coupons } = useLook().words.rewards
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<CouponView> | null>(null)
  const go = (typed: string): void => {
    const coupon = typed.replace(/[\s-]/g, '').toUpperCase()
    setText(coupon)
    setReply(null)
    if (busy || coupon === '') return
    setBusy(true)
    void call('staff', 'coupon.find', { coupon }).then((heard) => {
      setReply(heard)
      setBusy(false)
    })
  }
  return (
    <View className="mt3">
      <Seek id="withdraw-code" label={coupons.code} hint={coupons.code} go={coupons.codeGo} limit={40} busy={busy} value={text} onType={(typed) => { setText(typed); setReply(null) }} onGo={go} />
      <WriteNote id="withdraw-find-trouble" reply={reply} />
      {reply?.ok && <TakeBack view={reply.value} onDone={(view) => { setReply({ ok: true, value: view }) }} />}
    </View>
  )
}
