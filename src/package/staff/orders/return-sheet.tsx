import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { AskedLine, RefundAnswer, StaffOrderView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { exactMoney, money } from '../../../figure/money'
import { pointsText, signedPoints } from '../../../figure/points'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { usePost } from '../../../service/use-outbox'
import { PostNote } from '../counter/post-note'
import { fenOf } from '../enter/draft'
import { Stepper } from '../ring/goods'

type Good = StaffOrderView['goods'][number]

/** The price of so many pieces: the last of a line takes the rest of its price. */
function priceOf({ left, amountFen, quantity }: Good, pieces: number): number {
  return pieces === left.quantity ? left.amountFen : Math.min(left.amountFen, Math.floor((amountFen * pieces) / quantity))
}

function linesOf(goods: readonly Good[], pieces: Readonly<Record<number, number>>): AskedLine[] {
  return goods.flatMap((good, line) => {
    const quantity = pieces[line] ?? 0
    return quantity > 0 ? [{ line, quantity, amountFen: priceOf(good, quantity) }] : []
  })
}

interface GoodsProps {
  goods: readonly Good[]
  pieces: Readonly<Record<number, number>>
  onChange: (pieces: Record<number, number>) => void
}

function Goods({ goods, pieces, onChange }: GoodsProps) {
  const { orders } = useLook().words.counter
  return (
    <View className="mt2">
      {goods.map((good, line) => (
        <View key={line} className="row sb item-row item-shut">
          <View className="f1">
            <View className="b">{good.name}</View>
            <View className="t24 k3 n">{`${exactMoney(good.amountFen)} · ${orders.left(good.left.quantity)}`}</View>
          </View>
          <Stepper
            id={`return-${String(line)}`} value={pieces[line] ?? 0}
            onChange={(next) => { onChange({ ...pieces, [line]: Math.max(0, Math.min(good.left.quantity, next)) }) }}
          />
        </View>
      ))}
    </View>
  )
}

function Done({ answer, order }: { answer: RefundAnswer; order: StaffOrderView }) {
  const { words, say } = useLook()
  const { orders } = words.counter
  const nameOf = (id: string): { name: string; scale: number } => {
    const wallet = order.wallets.find((one) => one.wallet === id)
    return { name: wallet ? say(wallet.name) : id, scale: wallet?.scale ?? 0 }
  }
  return (
    <View id="return-done" className="mt3" role="status">
      <View className="t36 b n">{orders.done(money(answer.refundFen ?? 0))}</View>
      {answer.wallets.filter(({ points }) => points !== 0).map(({ wallet, points }) => (
        <View key={wallet} className="t28 n mt1">{orders.pointsBack(signedPoints(points, nameOf(wallet).scale), nameOf(wallet).name)}</View>
      ))}
      {answer.restored?.map(({ wallet, points }) => (
        <View key={wallet} className="t28 n mt1">{orders.restored(pointsText(points, nameOf(wallet).scale), nameOf(wallet).name)}</View>
      ))}
    </View>
  )
}

function Form({ order }: { order: StaffOrderView }) {
  const { orders } = useLook().words.counter
  const [pieces, setPieces] = useState<Record<number, number>>({})
  const [yuan, setYuan] = useState('')
  const sending = usePost<RefundAnswer>()
  const byLine = order.goods.length > 0
  const lines = linesOf(order.goods, pieces)
  const fen = yuan.trim() ? fenOf(yuan.trim()) : null
  const off = order.keptFen === 0 || (byLine ? lines.length === 0 : yuan.trim() !== '' && fen === null)
  const send = (): void => {
    if (off) return
    const part = byLine ? { lines } : fen === null ? {} : { refundFen: fen }
    void sending.run('order.refund', { order: order.number, ...part }, `${orders.title} · ${order.member.name}`)
  }
  if (sending.reply?.ok) return <Done answer={sending.reply.value} order={order} />
  return (
    <>
      {byLine ? (
        <Goods goods={order.goods} pieces={pieces} onChange={setPieces} />
      ) : (
        <View className="mt3">
          <View className="t24 k2">{orders.whole}</View>
          <Field id="return-yuan" label={orders.amount} hint={orders.amountHint} limit={12} value={yuan} onChange={setYuan} />
        </View>
      )}
      <PostNote id="return-trouble" reply={sending.reply} />
      <Button id="return-send" className="mt4" off={off} busy={sending.busy} text={order.keptFen === 0 ? orders.gone : off ? orders.first : orders.back} onTap={send} />
    </>
  )
}

/** One order with what of it can still come back: by piece where it has lines, by amount where it has none. */
export function ReturnSheet({ number, onClose }: { number: string; onClose: () => void }) {
  const { orders } = useLook().words.counter
  const ask = useCallback(() => call('staff', 'order.find', { number }), [number])
  const asked = useOpened(ask)
  return (
    <Sheet id="return-sheet" title={orders.sheet} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={orders.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {(order) => (
            <>
              <View className="t24 k2 n mt1">{`${order.member.name} · ${fullTime(order.paidAt, 'Asia/Shanghai')} · ${orders.received(money(order.receivedFen))}`}</View>
              <Text className="t22 k3 n">{order.number}</Text>
              <Form order={order} />
            </>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
