import type { Label } from './label'

const periods = {
  day: { zh: '每天', en: 'a day' },
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '每年', en: 'a year' },
  lifetime: { zh: '终身', en: 'for life' },
}
const stacks = { best: { zh: '与其他优惠取最优', en: 'only the better acts' }, multiply: { zh: '与其他优惠相乘', en: 'multiplies with others' } }
const ties = { favourable: { zh: '取对会员有利的', en: 'the more favourable' }, dearer: { zh: '取较高的', en: 'the dearer' } }
const gaps = { ask: { zh: '询问，不猜', en: 'a person is asked' } }
export const benefitKindWords = {
  counted: { zh: '按次服务', en: 'counted service' },
  gift: { zh: '定期赠礼', en: 'gift of a period' },
  partyPrice: { zh: '按人数计价', en: 'price by party size' },
  heightPrice: { zh: '按身高计价', en: 'price by height' },
  weekdayPrice: { zh: '按星期计价', en: 'price by weekday' },
  memberPrice: { zh: '会员价', en: 'member price' },
  groupPrice: { zh: '团体价', en: 'group price' },
  earlyAccess: { zh: '提前入场', en: 'early access' },
  partnerOffer: { zh: '合作优惠', en: 'partner offer' },
  concierge: { zh: '礼宾代办', en: 'concierge' },
  adviser: { zh: '专属顾问', en: 'dedicated adviser' },
}

/** Of benefits. */
export const benefitLabels: Readonly<Record<string, Label>> = {
  'benefits.*.kind': { zh: '权益种类', en: 'the kind', values: benefitKindWords },
  'benefits.*.name': { zh: '名称', en: 'the name' },
  'benefits.*.icon': { zh: '图标', en: 'the icon' },
  'benefits.*.tiers': { zh: '适用等级', en: 'the tiers' },
  'benefits.*.per': { zh: '周期', en: 'the period', values: periods },
  'benefits.*.count': { zh: '次数', en: 'the times' },
  'benefits.*.gift': { zh: '赠礼内容', en: 'what the gift is' },
  'benefits.*.bands': { zh: '价格档', en: 'the bands of price' },
  'benefits.*.tie': { zh: '同属两档时', en: 'what lies in two bands', values: ties },
  'benefits.*.gap': { zh: '两档之间', en: 'what lies between bands', values: gaps },
  'benefits.*.stack': { zh: '叠加', en: 'how it stacks', values: stacks },
  'benefits.*.days': { zh: '星期价格', en: 'the prices by weekday' },
  'benefits.*.percent': { zh: '付原价的百分之几', en: 'per cent of the list price' },
  'benefits.*.scope': { zh: '适用范围', en: 'what it is for' },
  'benefits.*.daysBefore': { zh: '提前天数', en: 'the days before everybody' },
  'benefits.*.occasion': { zh: '场合', en: 'the occasion' },
  'benefits.*.industry': { zh: '合作行业', en: "the partner's industry" },
  'benefits.*.partner': { zh: '合作方', en: 'the partner' },
  'benefits.*.offer': { zh: '优惠内容', en: 'the offer' },
  'benefits.*.services': { zh: '代办事项', en: 'the services' },
  'benefits.*.answerHours': { zh: '答复时限（小时）', en: 'the hours to answer' },
  'benefits.*.does': { zh: '顾问职责', en: 'what the adviser does' },
}
