import type { Refusal, RefusalCode, RefusalFigures } from '../../types/refusal'
import { money } from '../figure/money'
import { grouped } from '../figure/number'
import { dayText, fullTime } from '../figure/time'

/** What is missing or why, then the figures it stands on with the next step. Never blame, never only a name. */
export type RefusalText = [why: string, next: string]

type Template<C extends RefusalCode> = (figures: RefusalFigures[C], zone: string) => RefusalText

export type RefusalTable = { [C in RefusalCode]: { zh: Template<C>; en: Template<C> } }

const day = dayText
const seconds = (ms: number): string => grouped(Math.round(ms / 1000))

/** Whose card it is, as far as the caller has proved a right to know. */
function holderZh({ cardTail, joinedAt }: RefusalFigures['member.exists'], zone: string): string {
  return cardTail && joinedAt !== null ? `卡尾号 ${cardTail}，${day(joinedAt, zone)} 入会。` : ''
}

function holderEn({ cardTail, joinedAt }: RefusalFigures['member.exists'], zone: string): string {
  return cardTail && joinedAt !== null ? `Card ending ${cardTail}, joined ${day(joinedAt, zone)}. ` : ''
}

/** Words for every refusal. A code of types/refusal.ts without words here does not compile. */
export const refusalWords: RefusalTable = {
  'action.unknown': {
    zh: (f) => ['这个功能还没有开放', `请求的是 ${f.action}。请更新小程序后再试`],
    en: (f) => ['This is not available yet', `Asked for ${f.action}. Please update the mini-program and try again`],
  },
  'amount.invalid': {
    zh: (f) => ['金额对不上', `${f.field} 不符合要求：${f.rule}。请核对小票后重新填写`],
    en: (f) => ['The amount does not add up', `${f.field}: ${f.rule}. Please check the receipt and enter it again`],
  },
  'body.malformed': {
    zh: (f) => ['没有读懂这次请求', `要求：${f.rule}。请更新小程序后再试`],
    en: (f) => [
      'This request could not be read',
      `It should be: ${f.rule}. Please update the mini-program and try again`,
    ],
  },
  'body.tooLarge': {
    zh: (f) => ['内容太长', `这次有 ${grouped(f.bytes)} 字节，最多 ${grouped(f.limitBytes)} 字节。请删短后再提交`],
    en: (f) => [
      'Too long',
      `This has ${grouped(f.bytes)} bytes, at most ${grouped(f.limitBytes)} are taken. Please shorten it`,
    ],
  },
  'card.mistyped': {
    zh: () => ['卡号有一位不对', '卡号末位用来核对，这一串核对不上。请对照会员卡再输入一次'],
    en: () => [
      'One digit of the card number is off',
      'Its last digit is a check, and it does not match. Please compare with the card',
    ],
  },
  'code.expired': {
    zh: (f) => ['这个会员码已经换过了', `每个码 ${f.validSeconds} 秒内有效。点立即更新，再出示一次`],
    en: (f) => [
      'This code has been replaced',
      `A code lives ${f.validSeconds} seconds. Tap Renew now and show it again`,
    ],
  },
  'code.wrong': {
    zh: () => ['这个会员码对不上', '它不是这张卡此刻的码。请在小程序里打开会员码，再出示一次'],
    en: () => [
      'This code does not match',
      'It is not the present code of this card. Open the code in the mini-program and show it again',
    ],
  },
  'consent.required': {
    zh: () => ['还差一步：同意《会员章程》与《隐私说明》', '勾选之后才能办理。两份都可以点开阅读'],
    en: () => [
      'One step left: agree to the charter and the privacy notice',
      'Tick the box to go on. Both open with a tap',
    ],
  },
  'entry.unknown': {
    zh: (f) => ['没有找到这笔明细', `编号 ${f.entry} 不在您的账上。请返回明细，下拉刷新后再点`],
    en: (f) => ['This entry was not found', `${f.entry} is not in your ledger. Go back, refresh and tap it again`],
  },
  'identity.required': {
    zh: () => ['还不知道您是谁', '请从微信里重新打开小程序；资料与积分都没有变化'],
    en: () => ['We do not know who you are yet', 'Please open the mini-program from WeChat again; nothing has changed'],
  },
  'input.invalid': {
    zh: (f) => ['有一项需要改', `${f.field}：${f.rule}。改好后再提交`],
    en: (f) => ['One entry needs a change', `${f.field}: ${f.rule}. Change it and send again`],
  },
  'member.exists': {
    zh: (f, zone) => ['这个手机号已有会员卡', `${holderZh(f, zone)}用原来的微信打开即可；换了微信，请到店由店员核对`],
    en: (f, zone) => [
      'This phone number has a card already',
      `${holderEn(f, zone)}Open it with the WeChat you joined with; if that changed, ask at a store`,
    ],
  },
  'member.unknown': {
    zh: () => ['没有找到会员卡', '这个微信还没有入会。到店扫门店的小程序码即可入会'],
    en: () => ['No card was found', 'This WeChat has not joined yet. Scan the code of a store to join'],
  },
  'nonce.reused': {
    zh: (f) => ['这次请求已经收到过', `编号 ${f.nonce} 只能用一次。请换一个编号再发`],
    en: (f) => ['This request was received before', `${f.nonce} works once. Send it under a new one`],
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
  'permission.denied': {
    zh: (f) => ['这一步需要别的权限', `${f.action} 需要 ${f.needs}。请找有这项权限的同事办理`],
    en: (f) => [
      'This step needs another permission',
      `${f.action} needs ${f.needs}. Please ask a colleague who has it`,
    ],
  },
  'phone.code': {
    zh: () => ['手机号授权已经失效', '每次授权只能用一次，5 分钟内有效。请再点一次手机号一键入会'],
    en: () => ['The phone permission has run out', 'It works once, within 5 minutes. Please tap to join once more'],
  },
  'reference.reused': {
    zh: (f) => [
      '同一个编号办过另一件事',
      `编号 ${f.reference} 的 ${f.field} 原是 ${f.was}，这次是 ${f.got}。请重新提交一次`,
    ],
    en: (f) => [
      'This reference did something else before',
      `${f.reference}: ${f.field} was ${f.was}, now ${f.got}. Please submit anew`,
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
  'request.unknown': {
    zh: (f) => ['没有这个地址', `${f.method} ${f.path} 不存在。请核对接口文档`],
    en: (f) => ['There is no such address', `${f.method} ${f.path} does not exist. Please check the interface`],
  },
  'scene.expired': {
    zh: (f, zone) => ['这个入会码已经停用', `它在 ${day(f.expiredAt, zone)} 到期。请扫门店里现在的小程序码`],
    en: (f, zone) => [
      'This code is no longer in use',
      `It ran out on ${day(f.expiredAt, zone)}. Please scan the code now in the store`,
    ],
  },
  'scene.mistyped': {
    zh: () => ['入会码不完整', '码的末位用来核对，这一串核对不上。请重新扫一次门店的小程序码'],
    en: () => [
      'The code is incomplete',
      'Its last character is a check, and it does not match. Please scan the code again',
    ],
  },
  'scene.unknown': {
    zh: () => ['没有找到这个入会码', '它不属于任何一家门店。请扫收银台或导购出示的小程序码'],
    en: () => ['This code is not known', 'It belongs to no store. Please scan the code at the counter'],
  },
  'signature.missing': {
    zh: (f) => ['缺少签名', `请求没有带 ${f.header}。请检查收银机的接口设置`],
    en: (f) => ['A signature is missing', `The request has no ${f.header}. Please check the till's settings`],
  },
  'signature.stale': {
    zh: (f) => [
      '签名的时间差得太多',
      `与服务器相差 ${seconds(Math.abs(f.now - f.timestamp))} 秒，最多 ${seconds(f.windowMs)} 秒。请校准收银机的时间`,
    ],
    en: (f) => [
      'The signature is out of time',
      `${seconds(Math.abs(f.now - f.timestamp))} s off, at most ${seconds(f.windowMs)} s. Please set the till's clock`,
    ],
  },
  'signature.wrong': {
    zh: () => ['签名对不上', '密钥或内容与签名不一致。请检查收银机的密钥'],
    en: () => ['The signature does not match', 'Key and content disagree. Please check the key of the till'],
  },
  'store.closed': {
    zh: (f, zone) => ['这家门店已经停业', `${f.store} 于 ${day(f.closedAt, zone)} 停业。您的卡在其他门店照常可用`],
    en: (f, zone) => [
      'This store has closed',
      `${f.store} closed on ${day(f.closedAt, zone)}. Your card works at every other store`,
    ],
  },
  'store.unknown': {
    zh: (f) => ['没有这家门店', `门店编号 ${f.store} 不存在。请核对后再试`],
    en: (f) => ['There is no such store', `${f.store} does not exist. Please check and try again`],
  },
  'till.unknown': {
    zh: (f) => ['没有这台收银机', `编号 ${f.till} 没有登记。请在后台登记后再用`],
    en: (f) => ['This till is not known', `${f.till} is not registered. Please register it first`],
  },
}

/** The words of one refusal with its figures in place. */
export function refusalText(refusal: Refusal, lang: 'zh' | 'en', zone = 'Asia/Shanghai'): RefusalText {
  // A refusal carries the figures of its own code; a table lookup by that code loses the tie between the two.
  const template = refusalWords[refusal.code][lang] as (figures: Refusal, zone: string) => RefusalText
  return template(refusal, zone)
}
