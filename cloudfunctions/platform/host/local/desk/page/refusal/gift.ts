import type { GiftRefusals } from '../../../../../../../types/refusal/gift'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about gifts; {names} are the refusal's own figures. */
export const giftWords: Readonly<Record<keyof GiftRefusals, Words>> = {
  'exchange.closed': words('兑换尚未开放，下次 {opensAt}', 'Exchanges are closed; next {opensAt}'),
  'exchange.identity': words('核对的资料与会员档案不一致', 'What was said is not what the record holds'),
  'exchange.mistyped': words('取货码输错了一位', 'The pick-up code is mistyped'),
  'exchange.proof': words('电话兑礼不接受这种核对方式', 'This proof is not taken by telephone'),
  'exchange.state': words('这份兑换是 {state}，不能 {event}', 'This exchange is {state}: it cannot {event}'),
  'exchange.store': words('这份礼品留在 {store}，这里是 {here}', 'It is kept at {store}; this is {here}'),
  'exchange.tries': words('今天核对错的次数已满', 'Too many facts were wrong about this member today'),
  'exchange.unknown': words('没有这份兑换', 'There is no such exchange'),
  'gift.changed': words('礼品已被改到第 {revision} 版', 'The gift has changed to revision {revision}'),
  'gift.ended': words('这件礼品 {endedAt} 已结束', 'This gift ended {endedAt}'),
  'gift.limit': words('限 {count} 件，已兑 {used} 件', '{count} at most; {used} were had'),
  'gift.notYet': words('这件礼品 {opensAt} 开始', 'This gift begins {opensAt}'),
  'gift.place': words('{field}：{rule}', '{field}: {rule}'),
  'gift.repriced': words('价格变为 {points} 积分', 'The price is {points} points now'),
  'gift.soldOut': words('已兑完，别处还有 {elsewhere} 件', 'Sold out; {elsewhere} elsewhere'),
  'gift.tier': words('等级不符', 'It is for another tier'),
  'gift.unknown': words('没有礼品 {gift}', 'There is no gift {gift}'),
  'gift.wallet': words('{wallet} 不可兑礼', 'Points of {wallet} are not for gifts'),
  'gift.withdrawn': words('礼品已下架', 'The gift has been withdrawn'),
  'stock.short': words('{place} 只有 {left} 件', '{place} has {left} only'),
}
