import type { KeepView, LadderView, TierPlate } from '../../../types/contract'
import type { Programme, Tier, TierBenefit, Words } from '../../../types/programme'
import type { AccountRecord, LadderStanding, TierStanding } from '../../../types/record'
import { dayNumber, textOfDay } from '../kernel'
import { outside, standingOn } from './assess'
import { sightOf } from './climb'
import { groundOf, type TierGround } from './ground'
import { progress, wayViews } from './progress'
import { isKept } from './review'
import { rankOf, tierInForce } from './standing'

const named = (tier: Tier | undefined): { id: string; name: Words } | null => (tier ? { id: tier.id, name: tier.name } : null)

/** What it takes to stay and whether it is there, by what has been bought until today; null where nothing is reviewed. */
export const outlook = (
  tiers: readonly Tier[],
  standing: LadderStanding,
  ground: TierGround,
  today: number,
): KeepView | null => {
  const rank = rankOf(tiers, standing.id)
  const [tier, period] = [tiers[rank], standing.review]
  if (!tier?.keep || !period) return null
  const { any, noticeDays, graceDays = 0 } = tier.keep
  const kept = isKept(tier, ground, period, Math.min(today, period.graceTo ?? period.to))
  const noticeFrom = noticeDays === undefined ? null : Math.max(period.from, period.to - noticeDays + 1)
  const near = noticeFrom !== null && today >= noticeFrom
  return {
    tier: { id: tier.id, name: tier.name },
    below: named(tiers[rank - 1]),
    firstDay: textOfDay(period.from),
    lastDay: textOfDay(period.to),
    state: kept ? 'met' : today > period.to ? 'grace' : near ? 'announced' : 'open',
    noticeFrom: noticeFrom === null ? null : textOfDay(noticeFrom),
    graceLastDay: graceDays > 0 ? textOfDay(period.graceTo ?? period.to + graceDays) : null,
    any: wayViews(any, ground, { day: period.to, to: today, periodFrom: period.from }),
  }
}

/** A title is one right; each tier has its own text of it, or that of the tiers below where they are inherited. */
const benefitsOf = (tiers: readonly Tier[], rank: number, inherit: boolean): TierBenefit[] => {
  const own = tiers[rank]?.benefits ?? []
  if (!inherit || rank <= 0) return own
  const said = own.map(({ title }) => title.zh)
  return [...benefitsOf(tiers, rank - 1, inherit).filter(({ title }) => !said.includes(title.zh)), ...own]
}

const plates = (programme: Programme, tiers: readonly Tier[], standing: LadderStanding, ground: TierGround, today: number): TierPlate[] =>
  tiers.map((tier, rank) => {
    const sight = sightOf(tiers, standing, tier, today)
    const keep = tier.keep && {
      any: wayViews(tier.keep.any, ground, { day: today, to: today, periodFrom: standing.review?.from ?? today }),
      review: tier.keep.review,
      ...(tier.keep.graceDays === undefined ? {} : { graceDays: tier.keep.graceDays }),
      ...(tier.keep.noticeDays === undefined ? {} : { noticeDays: tier.keep.noticeDays }),
    }
    return {
      id: tier.id,
      name: tier.name,
      theme: tier.theme,
      upgrade: tier.upgrade,
      rights: tier.rights ?? 'atOnce',
      any: wayViews(tier.any, ground, sight),
      keep: keep ?? null,
      benefits: benefitsOf(tiers, rank, programme.ladder?.benefitsInherit ?? false),
      members: null,
    }
  })

/** The ladder and every track as the member stands in them at `now`: what the growth page shows. */
export const ladderViews = (programme: Programme, account: AccountRecord, now: number): LadderView[] => {
  const ground = groundOf(programme, account)
  const today = dayNumber(now, ground.zone)
  const standing: TierStanding = standingOn(programme, account, now)
  const view = (track: LadderView['track'], tiers: readonly Tier[], own: LadderStanding): LadderView => {
    const nameOf = (id: string | null): Words | null => tiers.find((tier) => tier.id === id)?.name ?? null
    const asked = tiers.find(({ id }) => id === own.applied?.id)
    return {
      track,
      tiers: plates(programme, tiers, own, ground, today),
      own: own.id,
      since: own.since,
      inForce: tierInForce(own),
      next: progress(tiers, own, ground, today),
      keep: outlook(tiers, own, ground, today),
      applied: own.applied && asked ? { tier: asked.id, name: asked.name, at: own.applied.at, application: own.applied.application } : null,
      changes: [...(own.changes ?? [])].reverse().map(({ at, from, to, how }) => ({ at, from: nameOf(from), to: nameOf(to), how })),
    }
  }
  return [
    view(null, programme.tiers, standing),
    ...(programme.tracks ?? []).map(({ id, name, tiers }) =>
      view({ id, name }, tiers, standing.tracks?.find(({ track }) => track === id) ?? outside(id, now)),
    ),
  ]
}
