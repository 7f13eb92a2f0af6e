import type { CouponRefusals } from '../../../../../../../types/refusal/coupon'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about coupons; {names} are the refusal's own figures. */
export const couponWords: Readonly<Record<keyof CouponRefusals, Words>> = {
  'coupon.amount': words('{name}现在抵 {offFen}，刚才是 {askedFen}', '{name} takes {offFen} off now, it was {askedFen}'),
  'coupon.claimed': words('兑换码 {text} 已被领走', 'The code {text} is claimed'),
  'coupon.early': words('{name}从 {validFrom} 起可用', '{name} can be used from {validFrom}'),
  'coupon.expired': words('{name}已在 {expiredAt} 过期', '{name} expired at {expiredAt}'),
  'coupon.guesses': words('今天输错 {wrong} 次，{again} 后再试', '{wrong} wrong codes today, again from {again}'),
  'coupon.held': words('{name}在 {store} 的另一单里，到 {until}', '{name} is held at {store} until {until}'),
  'coupon.known': words('{text} 已在 {importedAt} 导入', '{text} was imported {importedAt}'),
  'coupon.limit': words('{name}每人 {perMember} 张，已有 {has}', '{name}: {perMember} a member, has {has}'),
  'coupon.minimum': words('{name}还差 {shortFen}', '{name}: {shortFen} short'),
  'coupon.mistyped': words('券码输错了：{rule}', 'The code is mistyped: {rule}'),
  'coupon.others': words('{coupon} 不是这位会员的券', '{coupon} is another member’s'),
  'coupon.personal': words('{name}不能转赠', '{name} cannot be given away'),
  'coupon.price': words('{name}现在要 {points}，刚才是 {askedPoints}', '{name} costs {points} now, it was {askedPoints}'),
  'coupon.repeated': words('{text} 与第 {row} 行相同', '{text} stands in row {row} already'),
  'coupon.scope': words('{name}用不上：{scope}', '{name} does not fit: {scope}'),
  'coupon.soldOut': words('{name}的 {total} 张已发完', 'All {total} of {name} are given out'),
  'coupon.stack': words('{name}与{otherName}不能同用', '{name} and {otherName} do not go together'),
  'coupon.unknown': words('没有这张券', 'There is no such coupon'),
  'coupon.used': words('{name}已在 {at} 于 {store} 用过', '{name} was used at {store}, {at}'),
  'coupon.withdrawn': words('{name}已收回：{reason}', '{name} was withdrawn: {reason}'),
}
