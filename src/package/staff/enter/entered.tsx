import { View } from '@tarojs/components'
import type { ApplicationAnswer } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { inFours } from '../../../figure/card'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

/** What came of an entry, readable at arm's length. */
export function Entered({ answer, onAgain }: { answer: ApplicationAnswer; onAgain: () => void }) {
  const { enter } = useLook().words.staff
  const { card, order, state } = answer
  const held = state === 'approved' && card?.collectFrom != null
  const title = state === 'active' ? enter.done : held ? enter.held(dayText(card.collectFrom ?? 0, 'Asia/Shanghai')) : enter.waits
  return (
    <>
      <View id="enter-done" className="panel mt3 rise" role="status">
        <View className="t36 b">{title}</View>
        {card && (
          <View className="mt2">
            <View className="t24 k3">{enter.number}</View>
            <View className="t44 b n">{inFours(card.number)}</View>
            {card.validUntil !== null && <View className="t24 k3 n mt1">{enter.validTo(dayText(card.validUntil - 1, 'Asia/Shanghai'))}</View>}
          </View>
        )}
        {card && card.fee.fen > 0 && (
          <View id="enter-fee-told" className="t28 k2 n mt1">
            {card.fee.waived === null ? enter.feeDue(money(card.fee.fen)) : enter.feeWaived(money(card.fee.fen))}
          </View>
        )}
        {order?.wallets.filter(({ points }) => points !== 0).map(({ wallet, points }) => (
          <View key={wallet} className="t28 k2 n mt1">
            {enter.points(pointsText(points, 0), wallet)}
          </View>
        ))}
      </View>
      <Button id="enter-again" kind="soft" className="mt4" text={enter.again} onTap={onAgain} />
    </>
  )
}
