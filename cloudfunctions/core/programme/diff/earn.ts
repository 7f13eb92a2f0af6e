import type { CapPeriod, EarnCap, EarnRule, Hold, ProgrammeDocument, SteppedRule, Words } from '../../../../types/programme'
import { count, holdWords, joined, points, rateWords, ratioWords, valueWords, walletOf } from './figure'
import { queryWords } from './query'

/** 下单 7 天后入账（渠道为「线上」）; without a hold: at once. */
export const heldWords = (hold: Hold | undefined, programme: ProgrammeDocument): Words => {
  const words = holdWords(hold)
  if (hold?.when === undefined) return words
  const { zh, en } = queryWords(hold.when, programme)
  return { zh: `${words.zh}（${zh}）`, en: `${words.en} (where ${en})` }
}

/** 持有增值积分 0–999 为 1 倍，1,000 起为 1.5 倍. */
export const bandsWords = ({ balanceOf, bands }: Pick<SteppedRule, 'balanceOf' | 'bands'>, { wallets }: ProgrammeDocument): Words => {
  const wallet = walletOf(wallets, balanceOf)
  const all = bands.map(({ from, to, times }): Words => {
    const [low, high, by] = [points(from, wallet), to === null ? null : points(to, wallet), ratioWords(times)]
    return high === null
      ? { zh: `${low} 起为 ${by.zh} 倍`, en: `${by.en} times from ${low}` }
      : { zh: `${low}–${high} 为 ${by.zh} 倍`, en: `${by.en} times with ${low} to ${high}` }
  })
  const { zh, en } = joined(all, '，', ', ')
  const name = wallet?.name ?? { zh: balanceOf, en: balanceOf }
  return { zh: `持有${name.zh} ${zh}`, en: `by ${name.en} held: ${en}` }
}

const periods: Readonly<Record<CapPeriod, Words>> = {
  order: { zh: '每单', en: 'an order' },
  day: { zh: '每日', en: 'a day' },
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  lifetime: { zh: '累计', en: 'altogether' },
}

const capWords = ({ per, points: most }: EarnCap, rule: EarnRule, { wallets }: ProgrammeDocument): Words => {
  const figure = points(most, walletOf(wallets, rule.wallet))
  return { zh: `${periods[per].zh}最多 ${figure}`, en: `${figure} ${periods[per].en} at most` }
}

const namesOf = (rules: readonly EarnRule[]): Words => joined(rules.map(({ name }) => valueWords(name)), '', ' and ')

/** With which rules it is, where only the best of them counts; null where it is alone. */
export const groupWords = ({ id, group }: EarnRule, { earn }: ProgrammeDocument): Words | null => {
  const others = earn.filter((one) => group !== undefined && one.group === group && one.id !== id)
  if (others.length === 0) return null
  const { zh, en } = namesOf(others)
  return { zh: `与${zh}只计最高的一条`, en: `of it and ${en} only the best counts` }
}

const excludedWords = ({ excludes = [] }: EarnRule, { earn }: ProgrammeDocument): Words[] => {
  const others = earn.filter(({ id }) => excludes.includes(id))
  if (others.length === 0) return []
  const { zh, en } = namesOf(others)
  return [{ zh: `符合时不再计${zh}`, en: `in the place of ${en}` }]
}

/** All that an earning rule does. */
export const earnWords = (rule: EarnRule, programme: ProgrammeDocument): Words | null => {
  const rate = rateWords(rule, programme.wallets)
  if (!rate) return null
  const group = groupWords(rule, programme)
  const when = rule.when === undefined ? [] : [queryWords(rule.when, programme)]
  const lines = 'lines' in rule && rule.lines !== undefined ? [queryWords(rule.lines, programme)] : []
  const all = [
    rate,
    ...(rule.kind === 'stepped' ? [bandsWords(rule, programme)] : []),
    ...when.map(({ zh, en }): Words => ({ zh: `须${zh}`, en: `where ${en}` })),
    ...lines.map(({ zh, en }): Words => ({ zh: `只计${zh}的商品`, en: `for goods whose ${en}` })),
    ...(rule.caps ?? []).map((cap) => capWords(cap, rule, programme)),
    ...(rule.dailyBudget === undefined ? [] : [{ zh: `每日总预算 ${count(rule.dailyBudget)}`, en: `a budget of ${count(rule.dailyBudget)} a day for all` }]),
    ...(group ? [group] : []),
    ...excludedWords(rule, programme),
  ]
  return joined(all, '；', '; ')
}
