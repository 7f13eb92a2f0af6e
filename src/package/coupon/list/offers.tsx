import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { CouponOffer } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { Sheet } from '../../../design/sheet'
import { Tap } from '../../../design/tap'
import { WriteNote } from '../../../design/write-trouble'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

function usePrice(): (offer: CouponOffer) => string {
  const { say } = useLook()
  return ({ points, scale, unit, walletName }) => `${pointsText(points, scale)} ${say(unit.other) || say(walletName)}`
}

interface OfferSheetProps {
  offer: CouponOffer
  onClose: () => void
  onDone: () => void
}

/** What it costs and what it is, before the points go. */
export function OfferSheet({ offer, onClose, onDone }: OfferSheetProps) {
  const { words, say } = useLook()
  const price = usePrice()(offer)
  const { coupon } = words
  const write = useWrite((points: number, reference) => call('member', 'coupon.exchange', { template: offer.template, points }, reference))
  return (
    <Sheet id="offer-sheet" title={coupon.offerTitle} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <View className="b t32">{say(offer.name)}</View>
          <View className="t26 k2 mt1">{say(offer.scope)}</View>
          {offer.perMember !== null && <View className="t24 k3 mt1">{coupon.perMember(String(offer.perMember))}</View>}
          <View className="t24 k3 mt1">{coupon.offerWhy}</View>
          <WriteNote id="offer-trouble" reply={write.reply} />
          <Button
            id="offer-confirm"
            className="mt3"
            busy={write.busy}
            text={coupon.exchange(price)}
            onTap={() => {
              void write.run(offer.points).then((reply) => {
                if (!reply.ok) return
                onDone()
                close()
              })
            }}
          />
        </View>
      )}
    </Sheet>
  )
}

/** Coupons that may be had for points; nothing where the programme has none. */
export function Offers({ onOpen }: { onOpen: (offer: CouponOffer) => void }) {
  const { words, say } = useLook()
  const price = usePrice()
  const ask = useCallback(() => call('member', 'coupon.offers', {}), [])
  const { value } = useOpened(ask)
  const [all, setAll] = useState(false)
  if (!value || value.rows.length === 0) return null
  const shown = all ? value.rows : value.rows.slice(0, SHOWN)
  return (
    <View id="coupon-offers">
      <View className="t24 k3 section">{words.coupon.offers}</View>
      <View className="list mt1">
        {shown.map((offer) => (
          <Tap key={offer.template} id={`offer-${offer.template}`} className="li" onTap={() => { onOpen(offer) }}>
            <View className="f1">
              <View className="b">{say(offer.name)}</View>
              <View className="t24 k3">{say(offer.scope)}</View>
            </View>
            <Text className="t26 n">{price(offer)}</Text>
            <Icon name="go" size="xs" tone="ink3" />
          </Tap>
        ))}
        {shown.length < value.rows.length && (
          <Tap id="offers-all" className="li" onTap={() => { setAll(true) }}>
            <Text className="f1 c brand-ink">{words.coupon.all(String(value.rows.length))}</Text>
          </Tap>
        )}
      </View>
    </View>
  )
}

const SHOWN = 6
