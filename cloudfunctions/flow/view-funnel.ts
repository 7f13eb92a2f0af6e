import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../core/kernel'
import type { FunnelBy, FunnelRow, FunnelView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AccountRecord, VisitRecord } from '../../types/record'
import type { Result } from '../../types/result'

export const FUNNEL_DAYS_AT_MOST = 92
/** Visits that one view counts; beyond that it says that there are more. */
const VISITS_AT_MOST = 5000
const PAGE = 1000

export interface ViewFunnel {
  store: string
  /** First and last day, `YYYY-MM-DD`, both counted. */
  from: string
  to: string
  by: FunnelBy
}

type Figures = Omit<FunnelRow, 'key'>

/**
 * How far people without a card came by the codes of a store, summed from the visits themselves. Refuses `input.invalid`
 * for days that stand the wrong way round or are too many.
 */
export const viewFunnel = async (world: World, { store, from, to, by }: ViewFunnel): Promise<Result<FunnelView>> => {
  const [first, last] = [dayOf(from), dayOf(to)]
  const rule = `a day from ${from} on, ${String(FUNNEL_DAYS_AT_MOST)} days at most`
  if (last < first || last - first >= FUNNEL_DAYS_AT_MOST) return refuse({ code: 'input.invalid', field: 'to', rule })
  const { visits, more } = await visitsOf(world, store, first, last)
  const rows = new Map<string, Figures>()
  const total = nothing()
  for (const visit of visits) {
    const key = keyOf(visit, by)
    const row = rows.get(key) ?? nothing()
    rows.set(key, row)
    const bought = visit.member !== null && (await boughtOf(world, visit.member))
    for (const figures of [row, total]) count(figures, visit, bought)
  }
  const named = [...rows].map(([key, figures]) => ({ key, ...figures }))
  const today = textOfDay(dayNumber(world.clock.now(), (await world.programme()).zone))
  return ok({ from, to, today, by, rows: named.sort((a, b) => (a.key < b.key ? -1 : 1)), total, more })
}

const visitsOf = async (world: World, store: string, first: number, last: number): Promise<{ visits: VisitRecord[]; more: boolean }> => {
  const visits: VisitRecord[] = []
  let after: string | undefined
  do {
    const query = { eq: { store }, range: { day: { gte: first, lte: last } }, limit: PAGE, after }
    const page = await world.store.find<VisitRecord>('visit', query)
    visits.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined && visits.length < VISITS_AT_MOST)
  return { visits, more: after !== undefined }
}

const boughtOf = async (world: World, member: string): Promise<boolean> => {
  const account = await world.store.get<AccountRecord>('account', member)
  return account !== null && (account.mergedInto !== undefined || account.stats.firstOrderAt !== null)
}

const nothing = (): Figures => ({ opened: 0, seen: 0, begun: 0, joined: 0, firstOrder: 0 })

const count = (figures: Figures, { seenAt, begunAt, joinedAt }: VisitRecord, bought: boolean): void => {
  figures.opened += 1
  figures.seen += seenAt === null ? 0 : 1
  figures.begun += begunAt === null ? 0 : 1
  figures.joined += joinedAt === null ? 0 : 1
  figures.firstOrder += bought ? 1 : 0
}

const keyOf = ({ day, scene, store, staff, campaign }: VisitRecord, by: FunnelBy): string =>
  ({ day: textOfDay(day), scene, store, staff: staff ?? '', campaign: campaign ?? '' })[by]

/** The number of a calendar day, which is the same in every zone. */
const dayOf = (text: string): number => dayNumber(startOfDay(text, 'UTC'), 'UTC')
