import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DifferingPayment } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { exactMoney, money } from '../../../figure/money'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const REASON_CHARACTERS = 200

function Facts({ row }: { row: DifferingPayment }) {
  const { payments } = useLook().words.desk
  const facts: [string, string][] = [
    [payments.asked, exactMoney(row.amountFen)],
    [payments.came, exactMoney(row.paidFen)],
    [payments.at, fullTime(row.at, 'Asia/Shanghai')],
    [payments.number, row.payment],
    ...(row.transaction === null ? [] : [[payments.transaction, row.transaction] as [string, string]]),
  ]
  return (
    <View className="facts mt2">
      {facts.map(([key, value]) => (
        <View key={key} className="kv">
          <Text className="key">{key}</Text>
          <Text className="value n long-number">{value}</Text>
        </View>
      ))}
    </View>
  )
}

/** One payment with what was asked and what came, and its way back with a reason. */
export function ReturnSheet({ row, onClose }: { row: DifferingPayment; onClose: () => void }) {
  const { words } = useLook()
  const { payments } = words.desk
  const [reason, setReason] = useState('')
  const write = useWrite((told: string, reference) => call('staff', 'payment.return', { payment: row.payment, reason: told }, reference))
  const told = reason.trim()
  const send = (): void => {
    if (told !== '') void write.run(told)
  }
  return (
    <Sheet id="payment-sheet" title={payments.sheet} onClose={onClose}>
      {(close) =>
        write.reply?.ok ? (
          <View id="payment-done" className="mt3" role="status">
            <View className="t32 b n">{payments.done(money(write.reply.value.refundFen))}</View>
            <View className="t26 k2 mt1">{payments.doneWhy}</View>
            <Button id="payment-close" kind="soft" className="mt4" text={words.app.gotIt} onTap={close} />
          </View>
        ) : (
          <>
            <View className="t26 k2 mt1">{`${row.memberName || words.me.noName} · ${row.title}`}</View>
            <Facts row={row} />
            <View className="form mt2">
              <Field id="payment-reason" label={payments.reason} hint={payments.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
            </View>
            <View className="t24 k3 mt1">{payments.reasonWhy}</View>
            <WriteNote id="payment-trouble" reply={write.reply} />
            <Button id="payment-return" className="mt3 n" off={told === ''} busy={write.busy} text={told === '' ? payments.reasonFirst : payments.give(money(row.paidFen))} onTap={send} />
          </>
        )
      }
    </Sheet>
  )
}
