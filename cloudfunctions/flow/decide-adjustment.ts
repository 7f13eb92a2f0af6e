import { ok, refuse } from '../core/kernel'
import type { AdjustmentView } from '../../types/contract'
import type { Page, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AdjustAnswer, AdjustmentRequest, MemberRecord, RequestState, StaffRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { moved } from './adjust-points'
import { doOnce } from './do-once'

export const ADJUSTMENT_ROWS_AT_MOST = 50

export interface DecideAdjustment {
  request: string
  approve: boolean
  note: string | null
  reference: string
  staff: ActingStaff
}

/**
 * Somebody who may decide approves or refuses what somebody else of the store asked for; approving moves the points in the same commit.
 * Refuses `permission.denied`, `adjustment.unknown`, `adjustment.decided`, `points.short` (the request stays open).
 */
export const decideAdjustment = async (world: World, ask: DecideAdjustment): Promise<Result<AdjustAnswer>> => {
  const request = await world.store.get<AdjustmentRequest>('adjustment', ask.request)
  const refusal = objection(request, ask)
  if (!request || refusal) return refuse(refusal ?? { code: 'adjustment.unknown', request: ask.request })
  return ask.approve ? approve(world, ask, request) : turnDown(world, ask)
}

const objection = (request: AdjustmentRequest | null, { staff, request: id }: DecideAdjustment): Refusal | null => {
  const denied = (needs: string): Refusal => ({ code: 'permission.denied', action: 'adjustment.decide', needs })
  if (!request || request.store !== staff.store) return { code: 'adjustment.unknown', request: id }
  return request.staff === staff._id ? denied('another manager than the one who asked') : null
}

const approve = (world: World, ask: DecideAdjustment, { _id, member }: AdjustmentRequest): Promise<Result<AdjustAnswer>> => {
  const { staff, reference, note } = ask
  const once = { member, reference: `adjustment:${_id}`, kind: 'adjustment' as const, asked: { reference, note }, store: staff.store, staff: staff._id }
  return doOnce(world, once, async (ground) => {
    const request = await ground.tx.get<AdjustmentRequest>('adjustment', _id)
    if (!request) return refuse({ code: 'adjustment.unknown', request: _id })
    if (request.state !== 'open') return refuse(decided(request))
    const { wallet, points, reason } = request
    return moved(ground, { wallet, points, reason, request: _id }, (tx) => close(tx, request, ask, 'approved', ground.now))
  }).then((answer) => (answer.ok || answer.refusal.code !== 'reference.reused' ? answer : again(world, _id)))
}

/** Another call decided before this one: whoever repeats it is told so. */
const again = async (world: World, id: string): Promise<Result<AdjustAnswer>> => {
  const request = await world.store.get<AdjustmentRequest>('adjustment', id)
  return refuse(request ? decided(request) : { code: 'adjustment.unknown', request: id })
}

const turnDown = (world: World, ask: DecideAdjustment): Promise<Result<AdjustAnswer>> =>
  world.store.transact(async (tx) => {
    const request = await tx.get<AdjustmentRequest>('adjustment', ask.request)
    if (!request) return refuse({ code: 'adjustment.unknown', request: ask.request })
    const answer: AdjustAnswer = { state: 'refused', request: request._id, atOnce: null, change: null }
    if (request.state === 'refused' && request.decidedReference === ask.reference && request.note === ask.note) return ok(answer)
    if (request.state !== 'open') return refuse(decided(request))
    await close(tx, request, ask, 'refused', world.clock.now())
    return ok(answer)
  })

const close = (tx: Tx, request: AdjustmentRequest, ask: DecideAdjustment, state: RequestState, now: number): Promise<void> => {
  const by = { decidedAt: now, decidedBy: ask.staff._id, decidedReference: ask.reference, note: ask.note }
  return tx.put<AdjustmentRequest>('adjustment', { ...request, state, ...by })
}

const decided = ({ _id, state, decidedAt }: AdjustmentRequest): Refusal => ({
  code: 'adjustment.decided',
  request: _id,
  state,
  decidedAt: decidedAt ?? 0,
})

export interface ListAdjustments {
  store: string
  state: RequestState
  after: string | undefined
  limit: number
}

/** Requests of a store in one state, oldest first. Refuses `input.invalid` for a cursor that no page gave. */
export const listAdjustments = async (world: World, ask: ListAdjustments): Promise<Result<{ rows: AdjustmentView[]; next: string | null }>> => {
  const [found] = await Promise.allSettled([pageOf(world, ask)])
  if (found.status === 'rejected') {
    if (!(found.reason instanceof Error) || found.reason.name !== 'OutOfBounds') throw found.reason
    return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  }
  const rows = await Promise.all(found.value.items.map((request) => viewOf(world, request)))
  return ok({ rows, next: found.value.next })
}

const pageOf = (world: World, { store, state, after, limit }: ListAdjustments): Promise<Page<AdjustmentRequest>> =>
  world.store.find<AdjustmentRequest>('adjustment', { eq: { store, state }, order: 'askedAt', limit, after })

const viewOf = async (world: World, request: AdjustmentRequest): Promise<AdjustmentView> => {
  const [member, staff] = await Promise.all([
    world.store.get<MemberRecord>('member', request.member),
    world.store.get<StaffRecord>('staff', request.staff),
  ])
  const { _id, wallet, points, reason, askedAt, state, decidedAt, decidedBy, note } = request
  const who = { member: request.member, name: member?.name ?? '', askedBy: { staff: request.staff, name: staff?.name ?? '' } }
  return { request: _id, ...who, wallet, points, reason, askedAt, state, decidedAt, decidedBy, note }
}
