import type { Words } from '../../../types/programme'
import type { QuoteFact } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Gap } from './kind/kind'

const missing: Readonly<Record<QuoteFact, { say: Words; ask: Words }>> = {
  listFen: { say: { zh: '还不知道原价', en: 'The list price is not known' }, ask: { zh: '请输入每位（或每件）的原价', en: 'Enter the list price of one person or piece' } },
  party: { say: { zh: '还不知道几位用餐', en: 'The size of the party is not known' }, ask: { zh: '请问一共几位（不含另报身高的儿童）？', en: 'How many are you, without the children whose heights are given?' } },
  people: { say: { zh: '还不知道几位一起报名', en: 'It is not known how many enrol' }, ask: { zh: '请问几位一起报名？', en: 'How many of you enrol together?' } },
  heightsCm: { say: { zh: '还不知道孩子的身高', en: "The children's heights are not known" }, ask: { zh: '请问每个孩子多高（厘米）？', en: 'How tall is each child, in centimetres?' } },
  day: { say: { zh: '还不知道哪天来', en: 'The day is not known' }, ask: { zh: '请问哪天来？', en: 'Which day do you come?' } },
  opens: { say: { zh: '还不知道哪天对所有人开放', en: 'The opening day is not known' }, ask: { zh: '请输入对所有人开放的日期', en: 'Enter the day on which everybody may come' } },
}

export const missingGap = (fact: QuoteFact): Gap => ({ why: 'missing', fact, got: null, full: false, ...missing[fact] })

const renew = { zh: '请告知按原价；问一下是否现在续卡，续好后再报价', en: 'Say that the full price is paid; ask whether to renew the card now, then quote again' }
const other = { zh: '请告知按原价；卡的情况请会员在“我的”里查看', en: 'Say that the full price is paid; the member sees why on the page of the card' }

const cards: Partial<Record<Refusal['code'], Words>> = {
  'card.expired': { zh: '会员卡已过期，权益不可用，按原价', en: 'The card has expired: its benefits do not hold, the full price is paid' },
  'card.suspended': { zh: '会员卡已停用，权益不可用，按原价', en: 'The card is suspended: its benefits do not hold, the full price is paid' },
  'card.pending': { zh: '会员卡还没有领取，权益尚未生效，按原价', en: 'The card has not been collected: its benefits do not hold yet, the full price is paid' },
}
const noCard = { zh: '会员卡现在不可用，按原价', en: 'The card does not serve now: the full price is paid' }

/** A card that does not serve: the full price, and said so. */
export const cardGap = (refusal: Refusal): Gap => ({
  ...{ why: 'card', fact: null, got: refusal.code, full: true },
  say: cards[refusal.code] ?? noCard,
  ask: refusal.code === 'card.expired' ? renew : other,
})
