import { button, element, panel } from './element'
import { say, words, type Words } from './language'
import { yuanOf } from './money'
import { momentIn } from './month'
import { failureText } from './refusal-words'
import { decidePayment, readPayments, type DeskPayment, type PayerDeed } from './server'

/** What a payment waits for is looked at again by itself while the page is open. */
const LOOK_MS = 3_000

const states: Readonly<Record<DeskPayment['state'], Words>> = {
  open: words('等付款', 'To be paid'),
  paid: words('已付，待入账', 'Paid, to be posted'),
  posted: words('已入账', 'Posted'),
  closed: words('已关闭', 'Closed'),
  differs: words('金额不一致', 'Another amount'),
  refunding: words('退款中', 'Going back'),
  refunded: words('已退款', 'Gone back'),
}

const deeds: readonly [PayerDeed, 'do' | 'soft', Words, readonly DeskPayment['state'][]][] = [
  ['approve', 'do', words('付款', 'Pay'), ['open']],
  ['approveSilently', 'soft', words('付款，通知丢失', 'Pay, notification lost'), ['open']],
  ['delay', 'soft', words('付款，通知迟到 20 秒', 'Pay, notified 20 s later'), ['open']],
  ['refuse', 'soft', words('拒付', 'Refuse'), ['open']],
  ['notify', 'soft', words('再通知一次', 'Notify again'), ['open', 'paid', 'posted', 'refunding', 'refunded']],
]

/** The payer: what the shop asks money for, and what the person with the phone does about it. */
export const paymentsPanel = (zone: string): HTMLElement => {
  const list = element('ul', { class: 'list', id: 'desk-payments' })
  const told = element('div', { class: 'reports', id: 'desk-payments-told', 'aria-live': 'polite' })
  const look = async (): Promise<void> => {
    const answer = await readPayments()
    if (!answer.ok) return told.replaceChildren(failureText(answer, zone))
    list.replaceChildren(...lines(answer.value.rows, zone, decide))
  }
  const decide = async (payment: string, deed: PayerDeed): Promise<void> => {
    const answer = await decidePayment(payment, deed)
    told.replaceChildren(answer.ok ? '' : failureText(answer, zone))
    await look()
  }
  void look()
  setInterval(() => void look(), LOOK_MS)
  return panel(
    say(words('付款人', 'Payer')),
    say(words('代替微信支付：决定每一笔付款', 'Stands in for WeChat Pay and decides every payment')),
    '',
    list,
    told,
  )
}

type Decide = (payment: string, deed: PayerDeed) => Promise<void>

const lines = (rows: readonly DeskPayment[], zone: string, decide: Decide): HTMLElement[] =>
  rows.length === 0 ? [element('li', {}, say(words('现在没有付款', 'No payments now')))] : rows.map((row) => line(row, zone, decide))

const line = ({ payment, title, amountFen, state, askedAt }: DeskPayment, zone: string, decide: Decide): HTMLElement => {
  const may = deeds.filter(([, , , from]) => from.includes(state))
  const buttons = may.map(([deed, look, label]) => button(`desk-pay-${deed}-${payment}`, look, say(label), () => decide(payment, deed)))
  return element(
    'li',
    { id: `desk-payment-${payment}` },
    element(
      'div',
      { class: 'who' },
      element('b', {}, `${yuanOf(amountFen)} · ${say(states[state])}`),
      element('span', {}, title),
      element('span', {}, momentIn(askedAt, zone)),
      element('div', { class: 'row' }, ...buttons),
    ),
  )
}
