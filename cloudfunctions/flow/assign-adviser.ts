import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce } from './do-once'

/** People of one store that are looked at; no store has more. */
const PEOPLE_AT_MOST = 100

/** Whom a manager may name. */
export const listAdvisers = async (world: World, store: string): Promise<{ rows: { staff: string; name: string }[] }> => {
  const { items } = await world.store.find<StaffRecord>('staff', { eq: { store }, order: 'name', limit: PEOPLE_AT_MOST })
  return { rows: items.map(({ _id, name }) => ({ staff: _id, name })) }
}

export interface AssignAdviser {
  member: string
  staff: string
  reference: string
  by: { staff: string; store: string }
}

export interface AssignedAdviser {
  member: string
  adviser: { staff: string; name: string }
}

/** A manager names a person of the own store as a member's adviser. Refuses `adviser.unknown`. */
export const assignAdviser = (world: World, { member, staff, reference, by }: AssignAdviser): Promise<Result<AssignedAdviser>> =>
  doOnce(world, { member, reference, kind: 'adviser', asked: { staff }, ...by }, async ({ tx, account: before, cause, member: own }) => {
    const person = await tx.get<StaffRecord>('staff', staff)
    if (!person || person.store !== by.store || (person.state ?? 'active') !== 'active') return refuse({ code: 'adviser.unknown', staff, rule: 'a person of the own store' })
    const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [])
    const answer = { member: own._id, adviser: { staff, name: person.name } }
    return ok({ account, entries, detail: { staff }, member: { ...own, adviser: staff }, answer: () => answer })
  })
