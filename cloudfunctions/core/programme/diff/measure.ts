import type { TierCondition, TierKeep, TierReview, TierWay, TierWindow, Wallet, Words } from '../../../../types/programme'
import { conditionsOf, laidBy } from '../ladder'
import { count, joined, points, walletOf, yuan } from './figure'

const windows: Readonly<Record<TierWindow, Words>> = {
  calendarYear: { zh: '本年', en: 'within the calendar year' },
  cardYear: { zh: '本会员年度', en: 'within the card year' },
  lifetime: { zh: '累计', en: 'in all' },
  period: { zh: '评定期内', en: 'within the review period' },
}

/** 近 365 天 / within 365 days. */
const windowWords = (one: TierCondition): Words => {
  const { days, within = 'lifetime' } = laidBy(one)
  return days === undefined ? windows[within] : { zh: `近 ${count(days)} 天`, en: `within ${count(days)} days` }
}

/** What a condition measures, without its figure. */
export const measureWords = (one: TierCondition, wallets: readonly Wallet[]): Words => {
  const { zh, en } = windowWords(one)
  switch (one.metric) {
    case 'singlePurchase':
      return { zh: '单笔实收', en: 'one purchase' }
    case 'spend':
      return { zh: `${zh}实收`, en: `money received ${en}` }
    case 'visits':
      return { zh: `${zh}到店`, en: `visits ${en}` }
    case 'points': {
      const name = walletOf(wallets, one.wallet)?.name ?? { zh: one.wallet, en: one.wallet }
      return { zh: `${zh}所得${name.zh}`, en: `${name.en} earned ${en}` }
    }
    case 'consecutive': {
      const apart = count(one.apartDays)
      return { zh: `${zh}连续消费（间隔不超过 ${apart} 天）`, en: `purchases in a row, ${apart} days apart at most, ${en}` }
    }
    case 'referrals':
      return { zh: `${zh}推荐入会`, en: `members introduced ${en}` }
    case 'grant':
      return { zh: `获得「${one.grant}」`, en: `granted “${one.grant}”` }
    case 'card':
      return { zh: `购买会员卡「${one.product}」`, en: `card “${one.product}” bought` }
    default:
      return { zh: JSON.stringify(one), en: JSON.stringify(one) }
  }
}

const figureOf = (one: TierCondition, figure: number, wallets: readonly Wallet[]): Words => {
  switch (one.metric) {
    case 'visits':
    case 'consecutive':
    case 'grant':
    case 'card':
      return { zh: ` ${count(figure)} 次`, en: count(figure) }
    case 'referrals':
      return { zh: ` ${count(figure)} 人`, en: count(figure) }
    case 'points': {
      const text = points(figure, walletOf(wallets, one.wallet))
      return { zh: ` ${text} 分`, en: text }
    }
    case 'spend':
    case 'singlePurchase':
      return { zh: ` ${yuan(figure)}`, en: yuan(figure) }
  }
}

/** 满 ¥12,000 (reaches), 超过 ¥12,000 (over). */
export const reachWords = (one: TierCondition, wallets: readonly Wallet[]): Words => {
  const { threshold } = one
  const strict = 'over' in threshold
  const figure = figureOf(one, strict ? threshold.over : threshold.reaches, wallets)
  return strict
    ? { zh: `超过${figure.zh}`, en: `more than ${figure.en}` }
    : { zh: `满${figure.zh}`, en: `${figure.en} or more` }
}

/** A way in or a way to stay; several conditions of one hold together. */
export const conditionWords = (way: TierWay, wallets: readonly Wallet[]): Words =>
  joined(
    conditionsOf(way).map((one) => {
      const [measure, reach] = [measureWords(one, wallets), reachWords(one, wallets)]
      return { zh: measure.zh + reach.zh, en: `${measure.en}: ${reach.en}` }
    }),
    ' 并且 ',
    ' and ',
  )

const reviewWords = (review: TierReview): Words => {
  if (review.every === 'months') return { zh: `每 ${count(review.months)} 个月评定`, en: `reviewed every ${count(review.months)} months` }
  return review.every === 'cardYear'
    ? { zh: '每会员年度末评定', en: 'reviewed at the end of every card year' }
    : { zh: '每年年底评定', en: 'reviewed at the end of every calendar year' }
}

/** What it takes to stay, with its review, grace and notice. */
export const keepWords = (keep: TierKeep | undefined, wallets: readonly Wallet[]): Words => {
  if (!keep) return { zh: '不评定', en: 'never reviewed' }
  const ways = joined(keep.any.map((way) => conditionWords(way, wallets)), '，或', ', or ')
  const more = [
    ...(keep.sparesFirst ? [{ zh: '入级当期不评定', en: 'not in the period of entering' }] : []),
    ...(keep.graceDays ? [{ zh: `宽限 ${count(keep.graceDays)} 天`, en: `${count(keep.graceDays)} days of grace` }] : []),
    ...(keep.noticeDays ? [{ zh: `提前 ${count(keep.noticeDays)} 天提醒`, en: `told ${count(keep.noticeDays)} days ahead` }] : []),
  ]
  return joined([ways, reviewWords(keep.review), ...more], '；', '; ')
}
