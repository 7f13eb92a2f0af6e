import type { RequestRefusals } from '../../../../../../../types/refusal/request'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals of the request itself: who asks, how, for what; {names} are the refusal's own figures. */
export const requestWords: Readonly<Record<keyof RequestRefusals, Words>> = {
  'action.unknown': words('没有 {action} 这个操作', 'There is no action {action}'),
  'amount.invalid': words('金额不对：{field}，{rule}', 'The amount is not valid: {field}, {rule}'),
  'body.malformed': words('请求读不懂：{rule}', 'The request cannot be read: {rule}'),
  'body.tooLarge': words(
    '请求有 {bytes} 字节，最多 {limitBytes}',
    'The request has {bytes} bytes; {limitBytes} at most',
  ),
  'consent.required': words('需要先同意：{field}', 'Consent comes first: {field}'),
  'identity.required': words('需要先登录：{rule}', 'Sign in first: {rule}'),
  'input.invalid': words('{field} 不对：{rule}', '{field} is not valid: {rule}'),
  'nonce.reused': words('同一个请求发了两次，已挡下', 'The same request came twice and was stopped'),
  'permission.denied': words('不能这样做，需要：{needs}', 'Not allowed; it needs {needs}'),
  'phone.code': words('手机号授权不可用：{rule}', 'The phone code will not do: {rule}'),
  'reference.reused': words(
    '单号 {reference} 已用过：{field} 原为 {was}，这次是 {got}',
    'Number {reference} was used before: {field} was {was}, now {got}',
  ),
  'request.unknown': words('没有 {method} {path} 这个接口', 'There is no {method} {path}'),
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
