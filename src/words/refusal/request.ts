import type { RequestRefusals } from '../../../types/refusal/request'
import { grouped } from '../../figure/number'
import { megabytes } from '../../figure/size'
import { dayText } from '../../figure/time'
import type { RefusalTable } from './table'

/** A file's size in megabytes, that of a text to the byte. */
const size = (bytes: number, unit: string): string => (bytes < 1024 * 1024 ? `${grouped(bytes)} ${unit}` : megabytes(bytes))

const seconds = (ms: number): string => grouped(Math.round(ms / 1000))

/** Words for refusals of the request itself: who asks, how, for what. */
export const requestRefusals: RefusalTable<keyof RequestRefusals> = {
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
    zh: (f) => ['内容太长', `这次有 ${size(f.bytes, '字节')}，最多 ${size(f.limitBytes, '字节')}。请删短，或换小一些的文件，再提交`],
    en: (f) => [
      'Too long',
      `This has ${size(f.bytes, 'bytes')}, ${size(f.limitBytes, 'bytes')} at most. Please shorten it, or take a smaller file`,
    ],
  },
  'consent.required': {
    zh: () => ['还差一步：同意《会员章程》与《隐私说明》', '勾选之后才能办理。两份都可以点开阅读'],
    en: () => [
      'One step left: agree to the charter and the privacy notice',
      'Tick the box to go on. Both open with a tap',
    ],
  },
  'identity.required': {
    zh: () => ['还不知道您是谁', '请从微信里重新打开小程序；资料与积分都没有变化'],
    en: () => ['We do not know who you are yet', 'Please open the mini-program from WeChat again; nothing has changed'],
  },
  'input.invalid': {
    zh: (f) => ['有一项需要改', `${f.field}：${f.rule}。改好后再提交`],
    en: (f) => ['One entry needs a change', `${f.field}: ${f.rule}. Change it and send again`],
  },
  'nonce.reused': {
    zh: (f) => ['这次请求已经收到过', `编号 ${f.nonce} 只能用一次。请换一个编号再发`],
    en: (f) => ['This request was received before', `${f.nonce} works once. Send it under a new one`],
  },
  'permission.denied': {
    zh: (f) => ['这一步需要别的权限', `需要「${f.permission?.zh ?? f.needs}」。请找${f.may?.zh || '有这项权限的同事'}办理`],
    en: (f) => [
      'This step needs another permission',
      `It needs: ${f.permission?.en ?? f.needs}. Please ask ${f.may?.en || 'a colleague who has it'}`,
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
  'request.unknown': {
    zh: (f) => ['没有这个地址', `${f.method} ${f.path} 不存在。请核对接口文档`],
    en: (f) => ['There is no such address', `${f.method} ${f.path} does not exist. Please check the interface`],
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
    zh: (f, zone) => ['这家门店已经停业', `${f.store} 于 ${dayText(f.closedAt, zone)} 停业。您的卡在其他门店照常可用`],
    en: (f, zone) => [
      'This store has closed',
      `${f.store} closed on ${dayText(f.closedAt, zone)}. Your card works at every other store`,
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
