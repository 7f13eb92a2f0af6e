import type { CouponRefusals } from '../../../types/refusal/coupon'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { dayText, fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** A coupon's last moment is the first one at which it is over: the day before is its last. */
const lastDay = (expiredAt: number, zone: string): string => dayText(expiredAt - 1, zone)

/** Words for refusals about coupons. */
export const couponRefusals: RefusalTable<keyof CouponRefusals> = {
  'coupon.amount': {
    zh: (f) => [
      '这张券抵的金额变了',
      `${f.name.zh}现在抵 ${money(f.offFen)}，刚才显示 ${money(f.askedFen)}。请按新的金额再确认一次`,
    ],
    en: (f) => [
      'What this coupon takes off has changed',
      `${f.name.en} now takes ${money(f.offFen)} off, it was ${money(f.askedFen)}. Please confirm the new amount`,
    ],
  },
  'coupon.claimed': {
    zh: (f, zone) => ['这个兑换码已被领走', `${f.text} 在 ${fullTime(f.at, zone)} 由另一位会员领取。请核对手里的兑换码`],
    en: (f, zone) => ['This code is claimed', `Another member claimed ${f.text} on ${fullTime(f.at, zone)}. Please compare yours`],
  },
  'coupon.early': {
    zh: (f, zone) => ['还没到可用的日子', `${f.name.zh}从 ${dayText(f.validFrom, zone)} 起可用`],
    en: (f, zone) => ['Not valid yet', `${f.name.en} can be used from ${dayText(f.validFrom, zone)}`],
  },
  'coupon.expired': {
    zh: (f, zone) => ['这张券已过期', `${f.name.zh}用到 ${lastDay(f.expiredAt, zone)} 24:00 为止`],
    en: (f, zone) => ['This coupon has expired', `The last day of ${f.name.en} was ${lastDay(f.expiredAt, zone)}`],
  },
  'coupon.guesses': {
    zh: (f, zone) => ['今天输错的次数多了', `今天已输错 ${grouped(f.wrong)} 次，每天最多 ${grouped(f.perDay)} 次。${fullTime(f.again, zone)} 起可以再试，店员也能帮您核对`],
    en: (f, zone) => ['Too many wrong codes today', `${grouped(f.wrong)} of ${grouped(f.perDay)} tries are used. Please try again from ${fullTime(f.again, zone)}, or ask in a store`],
  },
  'coupon.held': {
    zh: (f, zone) => [
      '这张券正在另一单里',
      `${f.name.zh} ${fullTime(f.since, zone)} 起留在 ${f.store} 的一单里，到 ${fullTime(f.until, zone)} 自动放开`,
    ],
    en: (f, zone) => [
      'This coupon is set aside for another order',
      `${f.name.en} has been held at ${f.store} since ${fullTime(f.since, zone)}, until ${fullTime(f.until, zone)}`,
    ],
  },
  'coupon.known': {
    zh: (f, zone) => ['这个码已经导入过', `${f.text} 在 ${fullTime(f.importedAt, zone)} 导入`],
    en: (f, zone) => ['This code is there already', `${f.text} was imported on ${fullTime(f.importedAt, zone)}`],
  },
  'coupon.limit': {
    zh: (f) => ['每人限领', `${f.name.zh}每人 ${grouped(f.perMember)} 张，已领 ${grouped(f.has)} 张`],
    en: (f) => ['The limit is reached', `${f.name.en}: ${grouped(f.perMember)} a member, ${grouped(f.has)} taken`],
  },
  'coupon.minimum': {
    zh: (f) => [
      `还差 ${money(f.shortFen)}`,
      `${f.name.zh}要${f.scope.zh}满 ${money(f.minimumFen)}，本单有 ${money(f.hasFen)}`,
    ],
    en: (f) => [
      `${money(f.shortFen)} short`,
      `${f.name.en} asks ${money(f.minimumFen)} of ${f.scope.en}; this order has ${money(f.hasFen)}`,
    ],
  },
  'coupon.mistyped': {
    zh: () => ['券码有一位不对', '券码末位用来核对，这一串核对不上。请对照手机再输入一次'],
    en: () => ['One character of the code is off', 'Its last one is a check, and it does not match. Please compare again'],
  },
  'coupon.others': {
    zh: (f) => ['这张券不是这位会员的', `券码 ${f.coupon} 在另一位会员名下。请对照会员手机里的券`],
    en: (f) => ['This coupon is not this member’s', `${f.coupon} is held by another member. Please check the phone`],
  },
  'coupon.personal': {
    zh: (f) => ['这张券不能转赠', `${f.name.zh}只限您本人使用`],
    en: (f) => ['This coupon cannot be given away', `${f.name.en} is for your own use only`],
  },
  'coupon.price': {
    zh: (f) => ['所需积分变了', `${f.name.zh}现在要 ${grouped(f.points)}，刚才显示 ${grouped(f.askedPoints)}。请按新的分数再确认一次`],
    en: (f) => ['The price has changed', `${f.name.en} costs ${grouped(f.points)} now, it was ${grouped(f.askedPoints)}. Please confirm again`],
  },
  'coupon.repeated': {
    zh: (f) => ['这一行与前面重复', `${f.text} 在第 ${grouped(f.row)} 行已有`],
    en: (f) => ['The row is a repeat', `${f.text} stands in row ${grouped(f.row)} already`],
  },
  'coupon.scope': {
    zh: (f) => ['本单用不上这张券', `${f.name.zh}：${f.scope.zh}，本单没有符合的商品或条件`],
    en: (f) => ['Not for this order', `${f.name.en} is for ${f.scope.en}; nothing in this order fits`],
  },
  'coupon.soldOut': {
    zh: (f) => ['已经发完', `${f.name.zh}共 ${grouped(f.total)} 张，都已发出`],
    en: (f) => ['All given out', `${f.name.en}: all ${grouped(f.total)} are given`],
  },
  'coupon.stack': {
    zh: (f) => ['这两张券不能同用', `${f.name.zh}与${f.otherName.zh}一单只能用一张。请留下其中一张`],
    en: (f) => ['Not together', `${f.name.en} and ${f.otherName.en} cannot go in one order. Please keep one of them`],
  },
  'coupon.unknown': {
    zh: () => ['没有这张券', '券码没有发出过。请对照会员手机里的券'],
    en: () => ['There is no such coupon', 'This code was never issued. Please check the phone'],
  },
  'coupon.used': {
    zh: (f, zone) => ['这张券已经用过', `${fullTime(f.at, zone)} 已在 ${f.store} 核销${f.offFen > 0 ? `，抵 ${money(f.offFen)}` : ''}`],
    en: (f, zone) => [
      'This coupon was used',
      `On ${fullTime(f.at, zone)} at ${f.store}${f.offFen > 0 ? `, ${money(f.offFen)} off` : ''}`,
    ],
  },
  'coupon.withdrawn': {
    zh: (f, zone) => ['这张券已收回', `${dayText(f.at, zone)} 收回：${f.reason}`],
    en: (f, zone) => ['This coupon was withdrawn', `On ${dayText(f.at, zone)}: ${f.reason}`],
  },
}
