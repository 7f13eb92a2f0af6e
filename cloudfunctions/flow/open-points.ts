import { daysFromCivil, expiryOf, ok, refuse, startOfDayNumber } from '../core/kernel'
import { leftOfOpening, open, postMoves, standingOf, unopen, walletOf } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { EventRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId } from './do-once'

/** The row of an imported file that something is done for. */
export interface OfRow {
  batch: string
  row: number
  store: string
  staff: string
}

/** What everything of a row carries as its reference. */
export const rowReference = ({ batch, row }: Pick<OfRow, 'batch' | 'row'>, what: string): string => `import:${batch}:${String(row)}:${what}`

export interface OpenPoints extends OfRow {
  member: string
  wallet: string
  /** Smallest units, above 0. */
  points: number
  /** The last day on which they can be used, `YYYY-MM-DD`; null: as long as points that are earned today. */
  until: string | null
}

/** Brings in a balance of old records as a lot with its own end, once a row. Refuses `member.unknown`, `reference.reused`. */
export const openPoints = (world: World, { member, wallet, points, until, ...of }: OpenPoints): Promise<Result<{ points: number }>> => {
  const asked = { wallet, points, until }
  const once = { member, reference: rowReference(of, 'points'), kind: 'opening' as const, asked, store: of.store, staff: of.staff }
  return doOnce(world, once, ({ programme, account, cause, now }) => {
    const { expiry } = walletOf(programme, wallet)
    const expiresAt = until === null ? expiryOf(now, expiry, programme.zone) : endOf(until, programme.zone)
    const move = (standing: (typeof account)['wallets'][string]) => open(standing, points, expiresAt)
    const posted = postMoves(account, { ...cause, kind: 'opening' }, [{ wallet, rule: 'opening', move }])
    return ok({ ...posted, detail: { batch: of.batch, row: of.row, wallet, points, expiresAt }, answer: () => ({ points }) })
  })
}

/** The first moment at which points are unusable whose last day is given. */
const endOf = (day: string, zone: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return startOfDayNumber(daysFromCivil(year, month, date) + 1, zone)
}

/**
 * Takes an opened balance back, whole or not at all. Refuses `points.short` with what is left of its lot where some of it
 * was spent, ended or moved on.
 */
export const takePointsBack = async (world: World, { member, ...of }: OfRow & { member: string }): Promise<Result<{ points: number }>> => {
  const opened = await world.store.get<EventRecord<'opening'>>('event', eventId({ member, reference: rowReference(of, 'points') }))
  if (!opened) throw new Error(`row ${String(of.row)} of ${of.batch} opened no points for ${member}`)
  const { wallet, points, expiresAt } = opened.detail
  const once = { member, reference: rowReference(of, 'points:back'), kind: 'opening' as const, asked: { points }, store: of.store, staff: of.staff }
  return doOnce(world, once, ({ programme, account, cause }) => {
    const left = leftOfOpening(standingOf(account, wallet), expiresAt)
    const { name, scale } = walletOf(programme, wallet)
    if (left < points) return refuse({ code: 'points.short', wallet, name, scale, needed: points, has: left, short: points - left })
    const move = (standing: (typeof account)['wallets'][string]) => unopen(standing, points, expiresAt)
    const posted = postMoves(account, { ...cause, kind: 'opening' }, [{ wallet, rule: 'opening', move }])
    return ok({ ...posted, detail: { batch: of.batch, row: of.row, wallet, points: -points, expiresAt }, answer: () => ({ points }) })
  })
}
