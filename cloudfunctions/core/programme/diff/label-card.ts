import type { Words } from '../../../../types/programme'

/** Of ways in and of cards. */
export const cardLabels: Readonly<Record<string, Words>> = {
  'join.entry': { zh: '入会方式', en: 'the ways in' },
  'join.minimumAge': { zh: '入会最低年龄', en: 'the least age for joining' },
  'join.purchase': { zh: '入会消费门槛', en: 'the purchase that joining takes' },
  'join.review': { zh: '申请审核', en: 'who decides on applications' },
  cards: { zh: '卡种', en: 'the cards' },
  'cards.*.name': { zh: '名称', en: 'the name' },
  'cards.*.validity': { zh: '有效期', en: 'the validity' },
  'cards.*.fee': { zh: '工本费', en: 'the fee' },
  'cards.*.issuing': { zh: '发卡范围', en: 'where it is issued' },
  'cards.*.use': { zh: '使用范围', en: 'where it is used' },
  'cards.*.number': { zh: '卡号规则', en: 'how it is numbered' },
  'cards.*.renewal': { zh: '续卡', en: 'renewal' },
  'cards.*.replacement': { zh: '补卡', en: 'replacement' },
  'cards.*.collectAfterDays': { zh: '领卡等待天数', en: 'the days until it may be collected' },
  'cards.*.fastTrack': { zh: '免等待的情形', en: 'what skips the waiting' },
  'cards.*.stopsEarning': { zh: '停止计分的状态', en: 'the states in which it no longer earns' },
  'coupons.*.kind': { zh: '券种', en: 'the kind' },
  'coupons.*.order': { zh: '用券次序', en: 'its place among several' },
  'coupons.*.priceFen': { zh: '固定价（分）', en: 'the fixed price, in fen' },
  'coupons.*.pieces': { zh: '件数', en: 'the pieces' },
  'coupons.*.wallet': { zh: '积分账户', en: 'the wallet' },
  'coupons.*.times': { zh: '倍数', en: 'the ratio' },
  'benefits.*.kind': { zh: '权益种类', en: 'the kind' },
}
