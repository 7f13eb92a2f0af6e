import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CouponView, StaffExchangeView } from '../../../../types/contract'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { Seek } from '../counter/seek'
import { FoundCoupon } from './found-coupon'
import { FoundGift } from './found-gift'

type Found = { gift: StaffExchangeView } | { coupon: CouponView & { member: string } }

const PICK_UP_DIGITS = 8
const COUPON_CHARACTERS = 12

async function look(code: string): Promise<Reply<Found>> {
  if (code.length === PICK_UP_DIGITS) {
    const reply = await call('staff', 'exchange.find', { code })
    return reply.ok ? { ok: true, value: { gift: reply.value } } : reply
  }
  const reply = await call('staff', 'coupon.find', { coupon: code })
  return reply.ok ? { ok: true, value: { coupon: reply.value } } : reply
}

/** `member`: whose record is open; null: the code itself says whose it is. */
export function RedeemSheet({ member, onClose }: { member: string | null; onClose: () => void }) {
  const { redeem } = useLook().words.counter
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<Reply<Found> | null>(null)
  const go = (typed: string): void => {
    const code = typed.replace(/[\s-]/g, '').toUpperCase()
    setText(code)
    setReply(null)
    if (busy || (code.length !== PICK_UP_DIGITS && code.length !== COUPON_CHARACTERS)) return
    setBusy(true)
    void look(code).then((heard) => {
      setReply(heard)
      setBusy(false)
    })
  }
  const found = reply?.ok ? reply.value : null
  return (
    <Sheet id="redeem-sheet" title={redeem.title} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <Seek id="redeem-code" label={redeem.label} hint={redeem.label} go={redeem.go} limit={40} focus busy={busy} value={text} onType={(typed) => { setText(typed); setReply(null) }} onGo={go} />
          {!found && <View className="t24 k3 mt1">{text.length > 0 ? redeem.short : redeem.hint}</View>}
          <WriteNote id="redeem-trouble" reply={reply} />
          {found && 'gift' in found && <FoundGift gift={found.gift} onChange={(gift) => { setReply({ ok: true, value: { gift } }) }} />}
          {found && 'coupon' in found && <FoundCoupon coupon={found.coupon} member={member} onUse={close} />}
        </View>
      )}
    </Sheet>
  )
}
