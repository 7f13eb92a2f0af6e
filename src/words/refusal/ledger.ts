import type { LedgerRefusals } from '../../../types/refusal/ledger'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals about orders, returns and entries. */
export const ledgerRefusals: RefusalTable<keyof LedgerRefusals> = {
  'currency.other': {
    zh: (f) => ['币种不同', `这里以 ${f.currency} 计价，收到的是 ${f.got}。请换算后再发`],
    en: (f) => ['Another currency', `Amounts here are in ${f.currency}; this one is in ${f.got}. Convert it and send again`],
  },
  'entry.unknown': {
    zh: (f) => ['没有找到这笔明细', `编号 ${f.entry} 不在您的账上。请返回明细，下拉刷新后再点`],
    en: (f) => ['This entry was not found', `${f.entry} is not in your ledger. Go back, refresh and tap it again`],
  },
  'order.future': {
    zh: (f, zone) => [
      '付款时间在现在之后',
      `付款 ${fullTime(f.paidAt, zone)}，现在 ${fullTime(f.now, zone)}。请校准收银机的时间后再发`,
    ],
    en: (f, zone) => [
      'The payment lies in the future',
      `Paid ${fullTime(f.paidAt, zone)}, now ${fullTime(f.now, zone)}. Set the till's clock and send again`,
    ],
  },
  'order.refunded': {
    zh: (f) => [
      '这笔订单已经退过',
      `订单 ${f.number} 已退 ${money(f.refundedFen)}，不能再退一次。如有出入，请核对退款单`,
    ],
    en: (f) => [
      'This order has been refunded',
      `Order ${f.number}: ${money(f.refundedFen)} refunded; it cannot be refunded twice. Please check the refund slip`,
    ],
  },
  'order.unknown': {
    zh: (f) => ['没有找到这笔订单', `${f.store} 没有订单 ${f.number}。请核对门店与订单号`],
    en: (f) => [
      'This order was not found',
      `${f.store} has no order ${f.number}. Please check the store and the number`,
    ],
  },
  'refund.amount': {
    zh: (f) => [
      '退款金额与实收对不上',
      `这些商品实收 ${money(f.receivedFen)}，申请退 ${money(f.refundFen)}。请按分摊优惠后的实收填写，或不填金额`,
    ],
    en: (f) => [
      'The refund differs from what was received',
      `Received for these lines: ${money(f.receivedFen)}, asked ${money(f.refundFen)}. Give that, or leave it out`,
    ],
  },
  'refund.exceeds': {
    zh: (f) => [
      '退得比剩下的多',
      f.leftQuantity === undefined
        ? `共 ${money(f.receivedFen)}，已退 ${money(f.refundedFen)}，还可退 ${money(f.leftFen)}，这次要退 ${money(f.refundFen)}`
        : `这一行还可退 ${f.leftQuantity} 件，这次要退 ${f.quantity ?? 0} 件。请核对退货件数`,
    ],
    en: (f) => [
      'More than is left to refund',
      f.leftQuantity === undefined
        ? `${money(f.refundedFen)} of ${money(f.receivedFen)} went back, ${money(f.leftFen)} is left; asked ${money(f.refundFen)}`
        : `${f.leftQuantity} pieces of this line are left, ${f.quantity ?? 0} were asked. Please check the pieces`,
    ],
  },
}
