import type { PaymentRefusals } from '../../../types/refusal/payment'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about payments and stored value. */
export const paymentRefusals: RefusalTable<keyof PaymentRefusals> = {
  'payment.amount': {
    zh: (f) => ['到账金额不对', `应付 ${money(f.amountFen)}，到账 ${money(f.paidFen)}。没有入账，请联系门店核对`],
    en: (f) => ['Another amount came in', `${money(f.amountFen)} was asked, ${money(f.paidFen)} came. Nothing was posted; please ask the store`],
  },
  'payment.closed': {
    zh: (f, zone) => ['这笔付款已经关闭', `${fullTime(f.expiredAt, zone)} 前没有付款。没有扣款，重新发起即可`],
    en: (f, zone) => ['This payment is closed', `It was not paid by ${fullTime(f.expiredAt, zone)}. Nothing was taken; please begin anew`],
  },
  'payment.forged': {
    zh: () => ['付款通知不可信', '它不是支付平台发来的。没有入账'],
    en: () => ['The notification cannot be believed', 'It is not from the payment service. Nothing was posted'],
  },
  'payment.unknown': {
    zh: () => ['没有这笔付款', '请回到上一页重新发起'],
    en: () => ['There is no such payment', 'Please go back and begin anew'],
  },
  'stored.amount': {
    zh: (f) => [
      `每次充值 ${money(f.leastFen)} 至 ${money(f.mostFen)}`,
      `您填的是 ${money(f.askedFen)}，没有扣款。请改成这之间的金额，或选上面的一档`,
    ],
    en: (f) => [
      `${money(f.leastFen)} to ${money(f.mostFen)} at once`,
      `You asked for ${money(f.askedFen)}; nothing was taken. Please choose an amount in between, or one of the above`,
    ],
  },
  'stored.limit': {
    zh: (f) => [
      '超过储值上限',
      `最多储值 ${money(f.atMostFen)}，现有 ${money(f.balanceFen)}，这次要加 ${money(f.topUpFen)}。请选小一些的档位`,
    ],
    en: (f) => [
      'More than may be stored',
      `${money(f.atMostFen)} at most; you have ${money(f.balanceFen)} and would add ${money(f.topUpFen)}. Please choose less`,
    ],
  },
  'stored.off': {
    zh: () => ['还没有开通储值', '这家品牌的会员计划里没有储值'],
    en: () => ['There is no stored value', 'This programme does not offer it'],
  },
  'stored.returned': {
    zh: (f) => [
      '超出可退金额',
      `这笔付了 ${money(f.paidFen)}，已退 ${money(f.returnedFen)}，还可退 ${money(f.leftFen)}，这次要退 ${money(f.refundFen)}`,
    ],
    en: (f) => [
      'More than is left to return',
      `${money(f.paidFen)} was paid, ${money(f.returnedFen)} went back, ${money(f.leftFen)} is left; asked ${money(f.refundFen)}`,
    ],
  },
  'stored.short': {
    zh: (f) => [`储值还差 ${money(f.shortFen)}`, `要付 ${money(f.neededFen)}，储值有 ${money(f.hasFen)}。可先充值，或其余用别的方式付`],
    en: (f) => [
      `${money(f.shortFen)} short`,
      `${money(f.neededFen)} is to be paid, ${money(f.hasFen)} is stored. Top up, or pay the rest another way`,
    ],
  },
  'stored.unknown': {
    zh: () => ['没有这笔储值付款', '请核对单号'],
    en: () => ['There is no such payment out of stored value', 'Please check the number'],
  },
}
