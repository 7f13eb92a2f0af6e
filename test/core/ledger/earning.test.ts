import { earn, earnInFull, earnKinds } from '../../../cloudfunctions/core/ledger'
import type { EarnRule, Multiplier, Programme } from '../../../types/programme'
import type { BirthdayRelation, EarnCount, EarnStep } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { fenOf } from '../history'
import { plainHemu } from '../plain-hemu'
import { preset } from '../preset'

interface EarningCase extends Case {
  zone?: string
  /** Rules give to the wallet `value` where they name no other. */
  rules: Partial<EarnRule>[]
  multipliers?: (Omit<Multiplier, 'wallet' | 'name' | 'times'> & { times: [number, number] })[]
  ask: {
    yuan: string
    at?: string
    tier?: string
    balance?: number
    nth?: number
    birthday?: BirthdayRelation[]
    counts?: EarnCount[]
    /** Article, category, pieces, yuan. */
    lines?: [string, string, number, string][]
  }
  expect: Record<string, number>
  /** Of the first rule: `rule yuan 100 -> 1 x 1/100`. */
  steps?: string[]
}

const name = { zh: '规则', en: 'rule' }
const programmeOf = ({ rules, multipliers = [], zone = 'Asia/Shanghai' }: EarningCase): Programme =>
  preset('hemu', {
    ...{ activities: undefined, adjustments: undefined, coupons: undefined, occasions: undefined, storedValue: undefined, groups: undefined },
    zone,
    wallets: plainHemu.wallets.filter(({ id }) => rules.some(({ wallet = 'value' }) => wallet === id)),
    earn: rules.map((rule) => ({ wallet: 'value', name: { zh: rule.id, en: rule.id }, ...rule }) as EarnRule),
    multipliers: multipliers.map(({ times: [numerator, denominator], ...one }): Multiplier => ({
      ...one,
      wallet: 'value',
      name,
      times: { numerator, denominator },
    })),
  })

const given = { at: '2026-03-02T12:00:00+08:00', tier: 'sprout', balance: 0, nth: 1, counts: [], lines: [] }

const baseOf = (ask: EarningCase['ask']) => {
  const { yuan, at, tier, balance, nth, birthday = ['none'], counts, lines } = { ...given, ...ask }
  return {
    receivedFen: fenOf(yuan),
    paidAt: Date.parse(at),
    joining: false,
    store: 'HZHB',
    lines: lines.map(([sku, category, quantity, amount]) => {
      return { sku, name: sku, category, quantity, amountFen: fenOf(amount) }
    }),
    facts: { channel: 'till' as const, nth, tier, birthday, balances: { value: balance, consumption: 0 }, counts },
  }
}

const textOf = ({ kind, by, before, after, ratio }: EarnStep): string =>
  [
    kind === 'base' || kind === 'rounding' ? kind : `${kind} ${by}`,
    `${String(before)} -> ${String(after)}`,
    ...(ratio ? [`x ${String(ratio.numerator)}/${String(ratio.denominator)}`] : []),
  ].join(' ')

const pointsBy = (earned: readonly { rule: string; points: number }[]): Record<string, number> =>
  Object.fromEntries(earned.map(({ rule, points }) => [rule, points]))

/** Of rules that stand in for each other only those that act are posted; all others are, zeros included. */
const posted = ({ earn: rules }: Programme, points: Record<string, number>): Record<string, number> => {
  const gave = ({ id }: EarnRule): boolean => (points[id] ?? 0) > 0
  const rivals = (one: EarnRule): EarnRule[] =>
    rules.filter(({ id, group, excludes = [] }) => id !== one.id && ((group !== undefined && group === one.group) || excludes.includes(one.id) || one.excludes?.includes(id)))
  return Object.fromEntries(Object.entries(points).filter(([rule]) => rules.some((one) => one.id === rule && (gave(one) || !rivals(one).some(gave)))))
}

test.each(casesOf<EarningCase>('ledger/earning'))('%s', (_title, one) => {
  const programme = programmeOf(one)
  const earned = earnInFull(programme, baseOf(one.ask))
  expect(pointsBy(earned)).toEqual(one.expect)
  expect(pointsBy(earn(programme, baseOf(one.ask)))).toEqual(posted(programme, one.expect))
  if (one.steps) expect(earnInFull(programme, baseOf(one.ask))[0]?.steps.map(textOf)).toEqual(one.steps)
})

test.each(casesOf<EarningCase>('ledger/earning'))('rules in any order of the file earn the same: %s', (_title, one) => {
  const turned = { ...one, rules: [...one.rules].reverse(), multipliers: [...(one.multipliers ?? [])].reverse() }
  expect(pointsBy(earnInFull(programmeOf(turned), baseOf(one.ask)))).toEqual(one.expect)
})

test('every kind has its name, a sentence in both languages, and refuses arguments that are not its own', () => {
  expect(earnKinds.map(({ kind }) => kind)).toEqual(['perAmount', 'fixed', 'perQuantity', 'perVisit', 'stepped'])
  for (const { sentence, schema } of earnKinds) {
    expect(sentence.zh).toMatch(/\p{Script=Han}/u)
    expect(sentence.en).toContain('{points}')
    expect(schema.safeParse({ id: 'x', kind: 'karma' }).success).toBe(false)
  }
})
