import type { EarnRule, Expiry, Inactivity, Ratio, Wallet, Words } from '../../../../types/programme'

export const count = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 4 })

/** ¥12,000; ¥0.50 where it is not whole. */
export const yuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })}`

const json = (value: unknown): Words => {
  const text = JSON.stringify(value) ?? 'undefined'
  const short = text.length > 200 ? `${text.slice(0, 197)}…` : text
  return { zh: short, en: short }
}

/** Words joined as each language joins them. */
export const joined = (all: readonly Words[], zh: string, en: string): Words => ({
  zh: all.map((one) => one.zh).join(zh),
  en: all.map((one) => one.en).join(en),
})

/** Any value as a person reads it; what has no better words is shown as it is written. */
export const valueWords = (value: unknown): Words => {
  if (value === null) return { zh: '无', en: 'none' }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'number') return { zh: count(value), en: count(value) }
  if (typeof value === 'string') {
    return { zh: `「${value}」`, en: `“${value}”` }
  }
  if (typeof value !== 'object') return json(value)
  const { title, zh, en } = value as { title?: unknown; zh?: unknown; en?: unknown }
  if (title !== undefined) return valueWords(title)
  return typeof zh === 'string' && typeof en === 'string' ? { zh: `「${zh}」`, en: `“${en}”` } : json(value)
}

const yearEnds = (years: number): string => ['获得当年年底', '次年年底'][years] ?? `其后第 ${count(years)} 年年底`

const inactivityWords = (expiry: Inactivity): Words =>
  expiry.days === undefined
    ? { zh: `${count(expiry.months ?? 0)} 个月`, en: `${count(expiry.months ?? 0)} months` }
    : { zh: `${count(expiry.days)} 天`, en: `${count(expiry.days)} days` }

/** 7 days after the order; null: at once. Of which orders is said by `heldWords`. */
export const holdWords = (hold: unknown): Words => {
  const { until, days, atMost } = (hold ?? {}) as { until?: string; days?: number; atMost?: number }
  if (until === 'days') return { zh: `下单 ${count(days ?? 0)} 天后入账`, en: `usable ${count(days ?? 0)} days after the order` }
  if (until !== 'completed') return { zh: '立即入账', en: 'usable at once' }
  return {
    zh: `订单完成后入账，最迟 ${count(atMost ?? 0)} 天`,
    en: `usable when the order is completed, after ${count(atMost ?? 0)} days at the latest`,
  }
}

export const expiryWords = (expiry: Expiry): Words => {
  switch (expiry.kind) {
    case 'never':
      return { zh: '长期有效', en: 'never' }
    case 'days':
      return { zh: `${count(expiry.days)} 天`, en: `${count(expiry.days)} days` }
    case 'months':
      return { zh: `${count(expiry.months)} 个月`, en: `${count(expiry.months)} months` }
    case 'monthEnd':
      return expiry.months === 0
        ? { zh: '获得当月月底', en: 'the end of the month of earning' }
        : { zh: `其后第 ${count(expiry.months)} 个月月底`, en: `the end of month ${count(expiry.months)} after` }
    case 'inactivity': {
      const idle = inactivityWords(expiry)
      return { zh: `${idle.zh}没有消费或活动即失效`, en: `${idle.en} without an order or anything done` }
    }
    case 'yearEnd': {
      const end = ['the end of the year of earning', 'the end of the next year'][expiry.years]
      return { zh: yearEnds(expiry.years), en: end ?? `the end of year ${count(expiry.years)} after` }
    }
    default:
      return json(expiry)
  }
}

/** 1 point pays ¥1; null: it cannot pay. */
export const tenderWords = (fen: unknown): Words =>
  typeof fen === 'number' ? { zh: `1 分抵 ${yuan(fen)}`, en: `${yuan(fen)} a point` } : { zh: '不可抵现', en: 'not for payment' }

export const walletOf = (wallets: readonly Wallet[], id: string): Wallet | undefined => wallets.find((wallet) => wallet.id === id)

export const points = (smallest: number, wallet: Wallet | undefined): string => count(smallest / 10 ** (wallet?.scale ?? 0))

const kinds: Readonly<Record<string, Words>> = {
  fixed: { zh: '每单', en: 'an order' },
  perQuantity: { zh: '每件', en: 'a piece' },
  perVisit: { zh: '每天首单', en: 'for the first order of a day' },
}

/** 实收每 ¥100 得 5 消费积分; 每单得 10 消费积分. */
export const rateWords = (rule: EarnRule, wallets: readonly Wallet[]): Words | null => {
  if (!('points' in rule)) return null
  const wallet = walletOf(wallets, rule.wallet)
  const name = wallet?.name ?? { zh: rule.wallet, en: rule.wallet }
  const made = points(rule.points, wallet)
  if ('perFen' in rule) {
    const per = yuan(rule.perFen)
    return { zh: `实收每 ${per} 得 ${made} ${name.zh}`, en: `${made} ${name.en} for every ${per} received` }
  }
  const how = kinds[rule.kind]
  return how ? { zh: `${how.zh}得 ${made} ${name.zh}`, en: `${made} ${name.en} ${how.en}` } : null
}

/** 1.5 where it is short, else 2/3. */
export const ratioWords = ({ numerator, denominator }: Ratio): Words => {
  const value = numerator / denominator
  const text = Number.isInteger(value * 100) ? count(value) : `${count(numerator)}/${count(denominator)}`
  return { zh: text, en: text }
}
