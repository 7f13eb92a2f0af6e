import { View } from '@tarojs/components'
import type { PaymentView } from '../../types/contract'
import { money } from '../figure/money'
import { clockText } from '../figure/time'
import { useLook } from '../look/use-look'
import { paysHere } from '../service/pay'
import { usePayment, type Paying as PayingState } from '../service/use-payment'
import type { WordBook } from '../words/book'
import { Button } from './button'
import { Note } from './note'
import { WriteNote } from './write-trouble'

interface PayingProps {
  payment: PaymentView
  zone: string
  /** Our books know what became of it. */
  onSettled: (payment: PaymentView) => void
}

/** Title and sentence of how a payment stands; nothing is said to be paid before it is in the books. */
const said = ({ payment, outcome }: PayingState, words: WordBook['pay'], zone: string): [string, string] => {
  const { state, amountFen, expiresAt } = payment
  if (state === 'paid') return [words.paid, words.paidText]
  if (state === 'differs') return [words.differs, words.differsText(money(amountFen))]
  if (state === 'closed') return [words.closed, words.closedText]
  if (state === 'refunding' || state === 'refunded') return [words.back, words.backText(money(amountFen))]
  if (state === 'posted') return [words.done, words.doneText(money(amountFen))]
  if (outcome === 'left') return [words.left, words.leftText]
  if (outcome === 'failed') return [words.failed, words.failedText]
  const until = clockText(expiresAt, zone)
  if (outcome === 'asked') return [words.waiting, paysHere ? words.waitingText : words.waitingDesk]
  return [words.open, words.openText(until)]
}

/** Waits for a payment beside the button that makes it: waiting, paid, refused, closed, each in words. */
export function Paying({ payment: first, zone, onSettled }: PayingProps) {
  const { words } = useLook()
  const paying = usePayment(first, onSettled)
  const { payment, outcome, busy, trouble } = paying
  const [title, text] = said(paying, words.pay, zone)
  const open = payment.state === 'open'
  const good = payment.state === 'paid' || payment.state === 'posted'
  return (
    <View id="paying" className="mt2">
      <Note id="pay-state" kind={good ? 'quiet' : 'info'} icon={good ? 'check' : 'clock'}>
        <View className="b">{title}</View>
        <View className="n lines">{text}</View>
      </Note>
      <WriteNote id="pay-trouble" reply={trouble} zone={zone} ours={words.pay.ours} />
      {open && outcome !== 'asked' && (
        <Button id="pay-now" className="mt2 n" busy={busy} text={words.pay.now(money(payment.amountFen))} onTap={() => void paying.begin()} />
      )}
      {open && outcome === 'asked' && (
        <Button id="pay-check" kind="soft" className="mt2" busy={busy} text={words.pay.check} onTap={() => void paying.check()} />
      )}
    </View>
  )
}
