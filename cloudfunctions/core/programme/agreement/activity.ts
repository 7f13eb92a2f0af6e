import type { ActivityRule, ProgrammeDocument } from '../../../../types/programme'
import { conditionFaults } from '../condition'
import { activityFacts } from '../fact'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

/** Rules that answer one doing are written in one transaction with their entries, and that has room for few. */
export const RULES_FOR_ONE_DOING = 2

const at = (index: number, field = ''): string => `$.activities[${String(index)}]${field}`

/** Entries and counts name a rule by its id alone, whether orders or activities make it. */
const ownIds = ({ earn, activities = [] }: ProgrammeDocument): ProgrammeFault[] =>
  activities.flatMap(({ id }, index) =>
    earn.some((rule) => rule.id === id)
      ? [{ path: at(index, '.id'), rule: 'id.repeated', valid: 'an id that no rule of earn has', got: id }]
      : [],
  )

const wallets = ({ wallets: all, activities = [], adjustments = [] }: ProgrammeDocument): ProgrammeFault[] => {
  const known = all.map(({ id }) => id)
  const fault = (path: string, got: string): ProgrammeFault[] =>
    known.includes(got) ? [] : [{ path, rule: 'wallet.unknown', valid: `one of ${known.join(', ')}`, got }]
  return [
    ...activities.flatMap(({ wallet }, index) => fault(at(index, '.wallet'), wallet)),
    ...adjustments.flatMap(({ wallet }, index) => fault(`$.adjustments[${String(index)}].wallet`, wallet)),
  ]
}

/** What is done once, so that rules that share it answer together. */
export const doingOf = (rule: ActivityRule): string =>
  rule.kind === 'survey' ? `survey ${rule.survey}` : rule.kind === 'attendance' ? `attendance ${rule.event}` : rule.kind

const crowds = ({ activities = [] }: ProgrammeDocument): ProgrammeFault[] => {
  const doings = activities.map(doingOf)
  return doings.flatMap((got, index) =>
    doings.slice(0, index).filter((one) => one === got).length < RULES_FOR_ONE_DOING
      ? []
      : [{ path: at(index), rule: 'activity.crowded', valid: `${String(RULES_FOR_ONE_DOING)} rules at most for ${got}`, got }],
  )
}

const own = (programme: ProgrammeDocument, rule: ActivityRule, index: number): ProgrammeFault[] => [
  ...(rule.when === undefined ? [] : conditionFaults(rule.when, activityFacts(programme), at(index, '.when'))),
  ...(rule.caps ?? []).flatMap(({ per }, place): ProgrammeFault[] => {
    const path = at(index, `.caps[${String(place)}].per`)
    if (per === 'order') return [{ path, rule: 'cap.order', valid: 'day, week, month or lifetime: this is no order', got: per }]
    const first = rule.caps?.findIndex((cap) => cap.per === per)
    return first === place ? [] : [{ path, rule: 'cap.repeated', valid: 'one cap a period', got: per }]
  }),
  ...(rule.kind === 'signIn' ? streakFaults(rule, index) : []),
  ...(rule.kind === 'attendance' && rule.to < rule.from
    ? [{ path: at(index, '.to'), rule: 'activity.days', valid: `${rule.from} or later`, got: rule.to }]
    : []),
]

const streakFaults = ({ streaks = [] }: Extract<ActivityRule, { kind: 'signIn' }>, index: number): ProgrammeFault[] =>
  streaks.flatMap(({ day }, place) =>
    streaks.findIndex((one) => one.day === day) === place
      ? []
      : [{ path: at(index, `.streaks[${String(place)}].day`), rule: 'streak.repeated', valid: 'one bonus a day', got: String(day) }],
  )

/** One line for what a role may do in a wallet. */
const limits = ({ adjustments = [] }: ProgrammeDocument): ProgrammeFault[] =>
  adjustments.flatMap(({ role, wallet, atOnce, perDay }, index) => {
    const path = `$.adjustments[${String(index)}]`
    const first = adjustments.findIndex((one) => one.role === role && one.wallet === wallet)
    return [
      ...(first === index ? [] : [{ path, rule: 'adjustment.repeated', valid: 'one limit a role and wallet', got: `${role} ${wallet}` }]),
      ...(perDay >= atOnce ? [] : [{ path: `${path}.perDay`, rule: 'adjustment.day', valid: `${String(atOnce)} or more`, got: String(perDay) }]),
    ]
  })

export const activities: Agreement = {
  needs: ['wallets.*.id', 'wallets.*.name', 'tiers.*.id', 'tracks.*.id', 'tracks.*.name', 'tracks.*.tiers.*.id', 'earn.*.id', 'activities', 'adjustments'],
  faults: (programme) => [
    ...ownIds(programme),
    ...wallets(programme),
    ...crowds(programme),
    ...(programme.activities ?? []).flatMap((rule, index) => own(programme, rule, index)),
    ...limits(programme),
  ],
}
