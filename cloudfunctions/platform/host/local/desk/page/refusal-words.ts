import type { Answer } from '../../../../../../types/contract'
import type { Refusal, RefusalCode } from '../../../../../../types/refusal'
import { say, type Words } from './language'
import { yuanOf } from './money'
import { momentIn } from './month'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the person at the till reads; {names} are the refusal's own figures. A code without words does not compile. */
const table: Readonly<Record<RefusalCode, Words>> = {
  'action.unknown': words('没有 {action} 这个操作', 'There is no action {action}'),
  'amount.invalid': words('金额不对：{field}，{rule}', 'The amount is not valid: {field}, {rule}'),
  'body.malformed': words('请求读不懂：{rule}', 'The request cannot be read: {rule}'),
  'body.tooLarge': words(
    '请求有 {bytes} 字节，最多 {limitBytes}',
    'The request has {bytes} bytes; {limitBytes} at most',
  ),
  'card.mistyped': words(
    '卡号输错了，末位校验不对。请再看一遍卡面',
    'The card number is mistyped: its last digit does not fit',
  ),
  'code.expired': words(
    '会员码已过期，每 {validSeconds} 秒一换。请让顾客刷新',
    'The code ran out ({validSeconds} s each). Ask for a fresh one',
  ),
  'code.wrong': words('会员码不对：{rule}', 'The member code is wrong: {rule}'),
  'consent.required': words('需要先同意：{field}', 'Consent comes first: {field}'),
  'entry.unknown': words('没有这笔明细 {entry}', 'There is no entry {entry}'),
  'identity.required': words('需要先登录：{rule}', 'Sign in first: {rule}'),
  'input.invalid': words('{field} 不对：{rule}', '{field} is not valid: {rule}'),
  'member.exists': words('已经是会员，卡号尾号 {cardTail}', 'A member already, card ending {cardTail}'),
  'member.unknown': words('没有这位会员，请核对卡号、手机号或会员码', 'No such member: check card, phone or code'),
  'nonce.reused': words('同一个请求发了两次，已挡下', 'The same request came twice and was stopped'),
  'order.future': words('支付时间 {paidAt} 晚于现在 {now}', 'Paid at {paidAt}, which is after now, {now}'),
  'order.refunded': words(
    '订单 {number} 已退 {refundedFen}，不能再退',
    'Order {number} was refunded {refundedFen} already',
  ),
  'order.unknown': words('{store} 没有订单 {number}', 'Store {store} has no order {number}'),
  'permission.denied': words('不能这样做，需要：{needs}', 'Not allowed; it needs {needs}'),
  'phone.code': words('手机号授权不可用：{rule}', 'The phone code will not do: {rule}'),
  'reference.reused': words(
    '单号 {reference} 已用过：{field} 原为 {was}，这次是 {got}',
    'Number {reference} was used before: {field} was {was}, now {got}',
  ),
  'refund.amount': words(
    '退款 {refundFen} 与这些商品的实收 {receivedFen} 不符',
    'Refund {refundFen}, but {receivedFen} was received for these lines',
  ),
  'refund.exceeds': words(
    '{field} 超出可退：共 {receivedFen}，已退 {refundedFen}，还可退 {leftFen}，这次要退 {refundFen}',
    '{field} exceeds: of {receivedFen}, {refundedFen} went back, {leftFen} is left; asked {refundFen}',
  ),
  'request.unknown': words('没有 {method} {path} 这个接口', 'There is no {method} {path}'),
  'scene.expired': words('这张码已在 {expiredAt} 过期', 'This code expired at {expiredAt}'),
  'scene.mistyped': words('场景码不完整：{rule}', 'The scene is mistyped: {rule}'),
  'scene.unknown': words('没有这张码：{rule}', 'There is no such code: {rule}'),
  'signature.missing': words('缺少 {header}：{rule}', '{header} is missing: {rule}'),
  'signature.stale': words(
    '收银机时间 {timestamp} 与服务器 {now} 相差太大',
    "The till's time {timestamp} is too far from {now}",
  ),
  'signature.wrong': words('签名不对：{rule}', 'The signature is wrong: {rule}'),
  'store.closed': words('门店 {store} 已于 {closedAt} 闭店', 'Store {store} closed at {closedAt}'),
  'store.unknown': words('没有门店 {store}', 'There is no store {store}'),
  'till.unknown': words('没有收银机 {till}', 'There is no till {till}'),
}

const moments = new Set(['paidAt', 'now', 'timestamp', 'expiredAt', 'closedAt', 'joinedAt'])

export const refusalText = (refusal: Refusal, zone: string): string => {
  const figures = new Map<string, unknown>(Object.entries(refusal))
  return say(table[refusal.code]).replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures.get(name)
    if (typeof figure !== 'number') return String(figure)
    if (name.endsWith('Fen')) return yuanOf(figure)
    return moments.has(name) ? momentIn(figure, zone) : String(figure)
  })
}

/** Words for any answer that is not a value. */
export const failureText = (answer: Exclude<Answer, { ok: true }>, zone: string): string =>
  'refusal' in answer
    ? refusalText(answer.refusal, zone)
    : say(words('是我们的服务出了问题，没有改动任何数据。编号 ', 'The fault is ours; nothing was changed. Request ')) +
      answer.fault.requestId
