import type { LedgerRefusals } from '../../../../../../../types/refusal/ledger'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about orders, returns and entries; {names} are the refusal's own figures. */
export const ledgerWords: Readonly<Record<keyof LedgerRefusals, Words>> = {
  'currency.other': words('币种应为 {currency}，收到 {got}', 'Amounts are in {currency}, got {got}'),
  'entry.unknown': words('没有这笔明细 {entry}', 'There is no entry {entry}'),
  'order.future': words('支付时间 {paidAt} 晚于现在 {now}', 'Paid at {paidAt}, which is after now, {now}'),
  'order.refunded': words(
    '订单 {number} 已退 {refundedFen}，不能再退',
    'Order {number} was refunded {refundedFen} already',
  ),
  'order.unknown': words('{store} 没有订单 {number}', 'Store {store} has no order {number}'),
  'refund.amount': words(
    '退款 {refundFen} 与这些商品的实收 {receivedFen} 不符',
    'Refund {refundFen}, but {receivedFen} was received for these lines',
  ),
  'refund.exceeds': words(
    '{field} 超出可退：共 {receivedFen}，已退 {refundedFen}，还可退 {leftFen}，这次要退 {refundFen}',
    '{field} exceeds: of {receivedFen}, {refundedFen} went back, {leftFen} is left; asked {refundFen}',
  ),
}
