import type * as z from 'zod'
import type { Benefit, BenefitKindName, PriceStack, Words } from '../../../../types/programme'
import type { QuoteFact, QuoteFacts, QuoteGap } from '../../../../types/record'

export type BenefitOf<K extends BenefitKindName> = Extract<Benefit, { kind: K }>

/** What no rule covers, before it is known whose it is. */
export type Gap = Omit<QuoteGap, 'benefit'>

/** What a price is for the guests: per cent of the list price by a rule in words, or why there is none. */
export type Rate = { percent: number; rule: Words } | { gap: Gap }

/** One kind of benefit: its name in the programme, its sentence with the holes filled, its shape, and what it asks for. */
export interface BenefitKind<K extends BenefitKindName> {
  kind: K
  /** {holes} are filled by `figures`. */
  sentence: Words
  figures: (benefit: BenefitOf<K>) => Readonly<Record<string, Words>>
  schema: z.ZodType<BenefitOf<K>>
  /** What a quote has to be told; empty where there is nothing to quote. */
  facts: readonly QuoteFact[]
  /** What guests pay; only of kinds that price them. */
  rate?: (benefit: BenefitOf<K>, facts: QuoteFacts) => Rate
}

export const both = (text: string | number): Words => ({ zh: String(text), en: String(text) })

/** A sentence with its holes filled. */
export const filled = (sentence: Words, figures: Readonly<Record<string, Words>>): Words => ({
  zh: sentence.zh.replace(/\{(\w+)\}/g, (_, hole: string) => figures[hole]?.zh ?? ''),
  en: sentence.en.replace(/\{(\w+)\}/g, (_, hole: string) => figures[hole]?.en ?? ''),
})

export const listed = (all: readonly Words[]): Words => ({ zh: all.map(({ zh }) => zh).join('，'), en: all.map(({ en }) => en).join('; ') })

/** 60: 6 折, 60%. A shop says tenths where there are whole ones. */
export const percentWords = (percent: number): Words => {
  if (percent === 0) return { zh: '免费', en: 'free' }
  if (percent === 100) return { zh: '原价', en: 'the list price' }
  return { zh: `${String(percent / 10)} 折`, en: `${String(percent)}% of the list price` }
}

/** Chinese text before a figure keeps a blank, as in 5 位 6 折. */
export const seamed = (before: string, after: string): string => (/^\d/.test(after) ? `${before} ${after}` : before + after)

export const stackWords: Readonly<Record<PriceStack, Words>> = {
  best: { zh: '与其他价格优惠同时符合时取最优的一项', en: 'where other prices hold too, only the best acts' },
  multiply: { zh: '可与其他价格优惠相乘', en: 'multiplies with other prices' },
}

const periods = {
  day: { zh: '每天', en: 'a day' },
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '每年', en: 'a year' },
  lifetime: { zh: '终身', en: 'for life' },
} as const

export const timesWords = (per: keyof typeof periods, count: number): Words => ({
  zh: `${periods[per].zh} ${String(count)} 次`,
  en: count === 1 ? `once ${periods[per].en}` : `${String(count)} times ${periods[per].en}`,
})

/** Where a benefit may be had without limit it says nothing. */
export const limitWords = ({ per, count }: { per?: keyof typeof periods; count?: number }): Words => {
  if (per === undefined || count === undefined) return both('')
  const { zh, en } = timesWords(per, count)
  return { zh: `，${zh}`, en: `, ${en}` }
}
