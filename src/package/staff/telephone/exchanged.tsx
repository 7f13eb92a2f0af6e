import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { StaffExchangeView } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { Note } from '../../../design/note'
import { inFours } from '../../../figure/card'
import { money } from '../../../figure/money'
import { clockText, endTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

const ZONE = 'Asia/Shanghai'

/** How it goes on, to be told on the telephone. */
function useNext({ state, dueAt, place, store }: StaffExchangeView): string {
  const { telephone } = useLook().words.desk
  const where = place?.name ?? store
  if (where === null) return telephone.sent
  return state === 'ready' && dueAt !== null ? telephone.pickUp(endTime(dueAt, ZONE), where) : telephone.preparing(where)
}

/** The code to read out, readable at arm's length, and what the caller still has to do. */
export function Exchanged({ exchange, onAgain }: { exchange: StaffExchangeView; onAgain: () => void }) {
  const { words, say } = useLook()
  const { telephone } = words.desk
  const next = useNext(exchange)
  const { state, payment } = exchange
  return (
    <>
      <View id="exchanged" className="panel mt1 rise" role="status">
        <View className="row t32 b">
          <Icon name="check" tone="brand" />
          <Text className="f1">{telephone.done(say(exchange.name))}</Text>
        </View>
        <View className="t24 k2 mt3">{telephone.code}</View>
        <View id="exchanged-code" className="told-code b n">{inFours(exchange.code)}</View>
        <View className="t24 k2">{telephone.tell}</View>
        {state !== 'unpaid' && <View className="t28 n mt3">{next}</View>}
      </View>
      {state === 'unpaid' && payment && (
        <Note id="exchanged-unpaid" kind="warn" icon="clock" className="mt2">
          <Text className="n">{telephone.unpaid(money(payment.amountFen), clockText(payment.expiresAt, ZONE))}</Text>
        </Note>
      )}
      <Button id="exchanged-back" className="mt4" text={telephone.back} onTap={() => { void Taro.navigateBack() }} />
      <View className="c mt2">
        <TextLink id="exchanged-again" calm text={telephone.again} onTap={onAgain} />
      </View>
    </>
  )
}
