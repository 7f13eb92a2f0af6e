import { dayNumber, expiryOf, ok, refuse, textOfDay } from '../core/kernel'
import { adjust, postMoves, shortOf, walletOf } from '../core/ledger'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AdjustmentLimit, Programme } from '../../types/programme'
import type { AdjustAnswer, AdjustmentRequest, AllowanceRecord, EventDetails, MemberRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'
import { changeOf } from './wallet-change'

export interface AdjustPoints {
  member: string
  wallet: string
  /** Smallest units; negative: taken. */
  points: number
  reason: string
  reference: string
  staff: ActingStaff
}

/**
 * Puts points right by hand: at once up to what the role may do alone, else as a request that a manager decides. Refuses
 * `adjustment.dayLimit` with what is left of the day, `points.short`, `member.unknown`, `reference.reused`, and
 * `input.invalid` for a wallet that is not there.
 */
export const adjustPoints = async (world: World, ask: AdjustPoints): Promise<Result<AdjustAnswer>> => {
  const programme = await world.programme()
  if (!programme.wallets.some(({ id }) => id === ask.wallet)) {
    const rule = `one of ${programme.wallets.map(({ id }) => id).join(', ')}`
    return refuse({ code: 'input.invalid', field: 'wallet', rule })
  }
  const limit = limitOf(programme, ask)
  const known = await world.store.get<AdjustmentRequest>('adjustment', requestId(ask))
  return known || Math.abs(ask.points) > limit.atOnce ? request(world, ask, limit) : atOnce(world, ask, limit)
}

export const requestId = ({ staff, reference }: Pick<AdjustPoints, 'staff' | 'reference'>): string => `${staff._id}:${reference}`

/** What the role may do alone: what the programme says, and no more in a day than the role's own limit. */
const limitOf = ({ adjustments = [] }: Programme, { staff, wallet }: AdjustPoints): Omit<AdjustmentLimit, 'role'> => {
  const said = adjustments.find((one) => one.role === staff.role && one.wallet === wallet) ?? { wallet, atOnce: 0, perDay: 0 }
  return { ...said, perDay: Math.min(said.perDay, staff.may['points.adjust']?.pointsADay ?? said.perDay) }
}

const atOnce = (world: World, ask: AdjustPoints, limit: Pick<AdjustmentLimit, 'perDay'>): Promise<Result<AdjustAnswer>> => {
  const { member, reference, wallet, points, reason, staff } = ask
  const asked = { wallet, points, reason }
  const once = { member, reference, kind: 'adjustment' as const, asked, store: staff.store, staff: staff._id }
  return doOnce(world, once, async (ground) => {
    const day = textOfDay(dayNumber(ground.now, ground.programme.zone))
    const id = allowanceId(staff._id, day, wallet)
    const done = (await ground.tx.get<AllowanceRecord>('allowance', id))?.points ?? 0
    const over = beyond(ground.programme, ask, limit, done)
    if (over) return refuse(over)
    const write = (tx: Tx): Promise<void> => tx.put<AllowanceRecord>('allowance', { _id: id, points: done + Math.abs(points) })
    return moved(ground, asked, write)
  })
}

export const allowanceId = (staff: string, day: string, wallet: string): string => `${staff}:${day}:${wallet}`

const beyond = ({ wallets }: Programme, { wallet, points }: AdjustPoints, { perDay }: Pick<AdjustmentLimit, 'perDay'>, done: number): Refusal | null => {
  const asked = Math.abs(points)
  const own = wallets.find(({ id }) => id === wallet)
  if (!own || done + asked <= perDay) return null
  const { name, scale } = own
  return { code: 'adjustment.dayLimit', wallet, name, scale, perDay, done, left: Math.max(0, perDay - done), asked }
}

type Adjustment = EventDetails['adjustment']

/** Posts an adjustment, alone or approved. Refuses `points.short` where more is taken than there is. */
export const moved = (
  { programme, account, cause, now }: OnceGround,
  detail: Adjustment,
  write: (tx: Tx) => Promise<void>,
): Result<Deed<'adjustment', AdjustAnswer>> => {
  const { wallet, points, request: id } = detail
  const short = points < 0 ? shortOf(programme, account, wallet, -points) : null
  if (short) return refuse(short)
  const until = expiryOf(now, walletOf(programme, wallet).expiry, programme.zone)
  const move = (standing: (typeof account)['wallets'][string]) => adjust(standing, points, until)
  const posted = postMoves(account, { ...cause, kind: 'adjustment' }, [{ wallet, rule: 'adjustment', move }])
  return ok({
    ...posted,
    detail,
    write,
    answer: (after) => ({ state: 'done', request: id ?? null, atOnce: null, change: changeOf(after, posted.entries, wallet) }),
  })
}

/** Kept until a manager decides; the same reference again hears how it stands. */
const request = (world: World, ask: AdjustPoints, { atOnce: limit }: Pick<AdjustmentLimit, 'atOnce'>): Promise<Result<AdjustAnswer>> =>
  world.store.transact(async (tx) => {
    const id = requestId(ask)
    const { member, wallet, points, reason, staff } = ask
    const known = await tx.get<AdjustmentRequest>('adjustment', id)
    if (known) return repeat(known, ask, limit)
    if (await tx.get('event', eventId(ask))) return reused(ask, 'action', 'another doing', 'points.adjust')
    if (!(await tx.get<MemberRecord>('member', member))) {
      return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    }
    const undecided = { decidedAt: null, decidedBy: null, decidedReference: null, note: null }
    const asked = { store: staff.store, member, wallet, points, reason, staff: staff._id, askedAt: world.clock.now() }
    await tx.insert<AdjustmentRequest>('adjustment', { _id: id, ...asked, state: 'open', ...undecided })
    return ok({ state: 'requested', request: id, atOnce: limit, change: null })
  })

const reused = (ask: AdjustPoints, field: string, was: string, got: string): Result<AdjustAnswer> =>
  refuse({ code: 'reference.reused', reference: ask.reference, field, was, got })

const repeat = (known: AdjustmentRequest, ask: AdjustPoints, limit: number): Result<AdjustAnswer> => {
  for (const field of ['member', 'wallet', 'points', 'reason'] as const) {
    if (known[field] !== ask[field]) return reused(ask, field, String(known[field]), String(ask[field]))
  }
  return ok({ state: known.state === 'refused' ? 'refused' : 'requested', request: known._id, atOnce: limit, change: null })
}
