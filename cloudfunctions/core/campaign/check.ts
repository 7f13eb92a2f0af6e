import type { Programme, Words } from '../../../types/programme'
import type { CampaignDetails, CampaignRecord, DryRunTally } from '../../../types/record'
import { seenAtLeast } from '../insight'
import type { Forecast } from './forecast'

/** `red`: must be put right before it is published; `amber`: somebody must have seen it. */
export type CheckLevel = 'red' | 'amber'

/** What stands against a campaign as it is, with the figures; words are the screen's. */
export type CampaignCheck =
  | { code: 'nobody'; level: 'red'; seen: number }
  | { code: 'everybody'; level: 'amber'; seen: number }
  | { code: 'unreachable'; level: 'red'; served: number }
  | { code: 'budgetSmall'; level: 'red'; of: 'fen' | 'points' | 'count'; needs: number; has: number }
  | { code: 'holdOutNone'; level: 'amber' }
  /** In a thousand visitors: the difference that could be seen, and the one that is hoped for. */
  | { code: 'holdOutSmall'; level: 'amber'; seenPermille: number; hopedPermille: number; held: number }
  | { code: 'quietHours'; level: 'amber'; minute: number; from: number; to: number }
  | { code: 'overlap'; level: 'amber'; campaign: string; name: CampaignRecord['name'] }
  | { code: 'classOver'; level: 'amber'; class: string; className: Words; percent: number; share: number }

/** A difference in visits worth having: 5 of 100, where nothing else is said. */
export const HOPED_PERMILLE = 50

export interface CheckGround {
  programme: Programme
  details: CampaignDetails
  tally: DryRunTally
  forecast: Forecast
  /** Published campaigns that are not over. */
  others: readonly CampaignRecord[]
  /** Minutes of the day in which nothing but service is sent; null: the programme has no such hours. */
  quiet: { from: number; to: number } | null
}

/** Everything that stands against a campaign, of its dry run; first what is red. */
export const campaignChecks = (ground: CheckGround): CampaignCheck[] =>
  [...audienceChecks(ground), ...budgetChecks(ground), ...holdOutChecks(ground), ...quietChecks(ground), ...overlaps(ground), ...classChecks(ground)].sort(
    (a, b) => Number(a.level === 'amber') - Number(b.level === 'amber'),
  )

const sends = ({ rewards }: CampaignDetails): boolean => rewards.some(({ kind }) => kind === 'message')

const audienceChecks = ({ details, tally }: CheckGround): CampaignCheck[] => {
  const { seen, matched, held, reachable } = tally
  if (matched === 0) return [{ code: 'nobody', level: 'red', seen }]
  const all: CampaignCheck[] = matched === seen && seen > 1 ? [{ code: 'everybody', level: 'amber', seen }] : []
  const only = details.rewards.every(({ kind }) => kind === 'message')
  return sends(details) && only && reachable === 0 ? [...all, { code: 'unreachable', level: 'red', served: matched - held }] : all
}

/** The budget must hold what is expected. */
const budgetChecks = ({ details: { budget }, forecast: { wanted } }: CheckGround): CampaignCheck[] =>
  (['fen', 'points', 'count'] as const).flatMap((of): CampaignCheck[] => {
    const [needs, has] = [Math.ceil(wanted[of]), budget[of]]
    return has === null || needs <= has ? [] : [{ code: 'budgetSmall', level: 'red', of, needs, has }]
  })

const holdOutChecks = ({ details, tally }: CheckGround): CampaignCheck[] => {
  if (tally.matched === 0) return []
  if (details.holdOutPercent === 0) return [{ code: 'holdOutNone', level: 'amber' }]
  const served = tally.matched - tally.held
  const base = served === 0 ? 0 : Math.min(0.99, Math.max(0.01, tally.visited / served))
  const seen = Math.min(1000, Math.ceil(seenAtLeast(base, served, tally.held) * 1000))
  return seen <= HOPED_PERMILLE ? [] : [{ code: 'holdOutSmall', level: 'amber', seenPermille: seen, hopedPermille: HOPED_PERMILLE, held: tally.held }]
}

const quietChecks = ({ details, quiet }: CheckGround): CampaignCheck[] => {
  const { trigger } = details
  if (!quiet || !sends(details) || trigger.on !== 'schedule') return []
  const { minute } = trigger.schedule
  const inside = quiet.from <= quiet.to ? minute >= quiet.from && minute < quiet.to : minute >= quiet.from || minute < quiet.to
  return inside ? [{ code: 'quietHours', level: 'amber', minute, ...quiet }] : []
}

/** The same thing at the same time for the same reason. */
const overlaps = ({ details, others }: CheckGround): CampaignCheck[] =>
  others
    .filter(({ trigger, from, until }) => trigger.on === details.trigger.on && from < details.until && details.from < until)
    .map(({ _id, name }) => ({ code: 'overlap', level: 'amber', campaign: _id, name }))

/** More of the cost on a class than its share of all resources. */
const classChecks = ({ programme, tally }: CheckGround): CampaignCheck[] => {
  const all = tally.classes.reduce((total, { members }) => total + members, 0)
  if (all === 0) return []
  return (programme.resources?.classes ?? []).flatMap(({ id, name, percent }): CampaignCheck[] => {
    const share = Math.round(((tally.classes.find((one) => one.id === id)?.members ?? 0) / all) * 100)
    return share > percent ? [{ code: 'classOver', level: 'amber', class: id, className: name, percent, share }] : []
  })
}
