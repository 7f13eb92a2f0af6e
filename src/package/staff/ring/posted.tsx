import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MemberRecordView, OrderAnswer } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { pointsText, signedPoints } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import type { Reply } from '../../../service/reply'
import { KeptNote } from '../counter/unsent'
import { seat } from '../seat'

function next(): void {
  seat.set(null)
  void Taro.navigateBack()
}

/** What came of an order, readable at arm's length; or that it is kept and goes out by itself. */
export function Posted({ reply, number, view }: { reply: Reply<OrderAnswer>; number: string; view: MemberRecordView | null }) {
  const { words, say } = useLook()
  const { ring } = words.counter
  return (
    <>
      {reply.ok ? (
        <View id="ring-done" className="panel mt2 rise" role="status">
          <View className="t36 b">{ring.done}</View>
          <View className="t24 k2 n mt1">{ring.number(number)}</View>
          {reply.value.wallets.map(({ wallet, points, balance }) => {
            const own = view?.wallets.find(({ id }) => id === wallet)
            return (
              <View key={wallet} className="row sb base mt2">
                <Text className="t28">{own ? say(own.name) : wallet}</Text>
                <View className="r">
                  <Text id={`ring-done-${wallet}`} className="t44 b n kb">{signedPoints(points, own?.scale ?? 0)} </Text>
                  <Text className="t24 k3 n">{ring.left(pointsText(balance, own?.scale ?? 0))}</Text>
                </View>
              </View>
            )
          })}
        </View>
      ) : (
        <View className="panel mt2">
          <View className="t36 b">{view?.member.name ?? ''}</View>
          <View className="t24 k2 n mt1">{ring.number(number)}</View>
          <KeptNote />
        </View>
      )}
      <Button id="ring-next" className="mt4" kind={reply.ok ? 'filled' : 'soft'} text={ring.next} onTap={next} />
    </>
  )
}
