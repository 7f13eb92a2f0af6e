import type { EarnRule, Programme } from '../../../../types/programme'
import type { AccountRecord, Earned, EarnCount, EarnPeriod } from '../../../../types/record'
import { dayNumber, textOfDay, weekdayOf } from '../../kernel'

/** Counts kept of one rule and kind of period, the newest. An order that comes later than that starts a count anew. */
export const COUNTS_KEPT = 31

type Period = EarnPeriod['per']

/** The kinds of period that a rule's points are counted in. */
export const countedPer = ({ kind, caps = [] }: EarnRule): Period[] => {
  const pers = caps.flatMap(({ per }) => (per === 'order' ? [] : [per]))
  return [...new Set<Period>(kind === 'perVisit' ? [...pers, 'day'] : pers)].sort()
}

/** The periods that a moment lies in, in the programme's zone, for each that a rule is counted by. */
export const periodsOf = ({ zone }: Programme, rule: EarnRule, at: number): EarnPeriod[] => {
  const pers = countedPer(rule)
  if (pers.length === 0) return []
  const day = dayNumber(at, zone)
  const names: Record<Period, string> = {
    day: textOfDay(day),
    week: textOfDay(day - weekdayOf(day) + 1),
    month: textOfDay(day).slice(0, 7),
    lifetime: '',
  }
  return pers.map((per) => ({ per, period: names[per] }))
}

/** What counted rules gave so far in the periods of an order that is paid at `at`. */
export const countsAt = (programme: Programme, { counts = [] }: AccountRecord, at: number): EarnCount[] =>
  counts.length === 0 ? [] : programme.earn.flatMap((rule) =>
    periodsOf(programme, rule, at).flatMap(({ per, period }) =>
      counts.filter((one) => one.rule === rule.id && one.per === per && one.period === period),
    ),
  )

/** Points that a rule has in the order's period of this kind; `counts` are those of the order. */
export const countOf = (counts: readonly EarnCount[], rule: string, per: Period): number =>
  counts.find((one) => one.rule === rule && one.per === per)?.points ?? 0

/** Adds what was earned to its counts (`sign` 1) or takes it back (-1): a return makes room again. */
export const counted = (
  account: AccountRecord,
  earned: readonly Pick<Earned, 'rule' | 'points' | 'counted'>[],
  sign: 1 | -1,
): AccountRecord => {
  if (!earned.some((one) => one.counted)) return account
  const moves = earned.flatMap(({ rule, points, counted: periods = [] }) =>
    periods.map((one) => ({ ...one, rule, points })),
  )
  if (moves.length === 0) return account
  return { ...account, counts: moves.reduce((counts, move) => moved(counts, move, sign), account.counts ?? []) }
}

/** Counts of two accounts in one: what rules gave to either. */
export const addCounts = (counts: readonly EarnCount[], brought: readonly EarnCount[]): EarnCount[] =>
  brought.reduce<EarnCount[]>((all, one) => moved(all, one, 1), [...counts])

const moved = (counts: readonly EarnCount[], move: EarnCount, sign: 1 | -1): EarnCount[] => {
  const same = (one: EarnCount): boolean => one.rule === move.rule && one.per === move.per
  const before = counts.find((one) => same(one) && one.period === move.period)?.points ?? 0
  const points = Math.max(0, before + sign * move.points)
  const others = counts.filter((one) => same(one) && one.period !== move.period)
  const own = [...others, ...(points > 0 ? [{ rule: move.rule, per: move.per, period: move.period, points }] : [])]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .slice(-COUNTS_KEPT)
  return [...counts.filter((one) => !same(one)), ...own]
}
