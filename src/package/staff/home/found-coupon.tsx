import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { CouponView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Note } from '../../../design/note'
import { money } from '../../../figure/money'
import { clockText, dayText, fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import type { WordBook } from '../../../words/book'

const ZONE = 'Asia/Shanghai'

interface FoundCouponProps {
  coupon: CouponView & { member: string }
  member: string | null
  onUse: () => void
}

/** How it stands, in words that can be read out to whoever holds it. */
export function couponStanding(coupon: CouponView, now: number, redeem: WordBook['counter']['redeem']): { text: string; usable: boolean } {
  const { state, used, hold, withdrawn, validFrom, expiresAt } = coupon
  const lastDay = dayText(expiresAt - 1, ZONE)
  if (used) {
    const [time, off] = [fullTime(used.at, ZONE), money(used.offFen)]
    return { text: used.offFen > 0 ? redeem.used(time, used.store, off) : redeem.usedService(time, used.store), usable: false }
  }
  if (withdrawn) return { text: redeem.withdrawn(dayText(withdrawn.at, ZONE), withdrawn.reason), usable: false }
  if (hold) return { text: redeem.held(clockText(hold.until, ZONE), hold.store), usable: false }
  if (state === 'expired') return { text: redeem.expired(lastDay), usable: false }
  const early = validFrom > now
  return { text: early ? redeem.early(dayText(validFrom, ZONE)) : redeem.until(lastDay), usable: !early }
}

/** What a coupon is, how it stands, and the way onto an order. */
export function FoundCoupon({ coupon, member, onUse }: FoundCouponProps) {
  const { words, say } = useLook()
  const { redeem } = words.counter
  const [now] = useState(() => Date.now())
  const { text, usable } = couponStanding(coupon, now, redeem)
  const other = member !== null && member !== coupon.member
  const use = (): void => {
    onUse()
    void Taro.navigateTo({ url: `/package/staff/ring/index?member=${encodeURIComponent(coupon.member)}&coupon=${coupon.coupon}` })
  }
  return (
    <View id="redeem-coupon" className="mt3 rise">
      <View className="t36 b">{say(coupon.name)}</View>
      <View className="t26 k2">{say(coupon.scope)}</View>
      <View id="redeem-state" className="t28 n mt1" role="status">{text}</View>
      {other && <Note id="redeem-other" kind="danger" icon="info" className="mt2">{redeem.other}</Note>}
      {usable && !other && <Button id="redeem-use" className="mt3" text={redeem.use} onTap={use} />}
    </View>
  )
}
