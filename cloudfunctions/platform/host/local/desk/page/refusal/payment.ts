import type { PaymentRefusals } from '../../../../../../../types/refusal/payment'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about payments and stored value; {names} are the refusal's own figures. */
export const paymentWords: Readonly<Record<keyof PaymentRefusals, Words>> = {
  'payment.amount': words('应付 {amountFen}，到账 {paidFen}，没有入账', '{amountFen} was asked, {paidFen} came: not posted'),
  'payment.closed': words('这笔付款已在 {expiredAt} 关闭', 'This payment was closed at {expiredAt}'),
  'payment.forged': words('付款通知不可信：{rule}', 'The notification is not to be believed: {rule}'),
  'payment.unknown': words('没有这笔付款 {payment}', 'There is no payment {payment}'),
  'stored.amount': words('每次充值 {leastFen} 至 {mostFen}，这次 {askedFen}', '{leastFen} to {mostFen} at once, asked {askedFen}'),
  'stored.limit': words('储值最多 {atMostFen}，现有 {balanceFen}', '{atMostFen} may be stored, {balanceFen} is'),
  'stored.off': words('没有开通储值：{rule}', 'No stored value here: {rule}'),
  'stored.returned': words('{number} 还可退 {leftFen}，这次要退 {refundFen}', '{number} has {leftFen} left, asked {refundFen}'),
  'stored.short': words('储值还差 {shortFen}', 'Stored value is {shortFen} short'),
  'stored.unknown': words('没有这笔储值付款 {number}', 'There is no payment {number} out of stored value'),
}
