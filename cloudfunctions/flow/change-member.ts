import { dayNumber, ok, refuse } from '../core/kernel'
import { completeness, nextDate } from '../core/member'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberNow } from './follow-member'
import { noteDoing } from './sequel'
import { settleDoings } from './settle-sequel'

/** Changes kept to know a late repeat by. */
export const APPLIED_AT_MOST = 16

export interface ChangeMember {
  member: string
  reference: string
  /** What the caller asked, by field; a repeat must ask the same. */
  asked: Readonly<Record<string, string | boolean | undefined>>
  change: Partial<Pick<MemberRecord, 'name' | 'birthday' | 'gender' | 'size' | 'wedding' | 'marketing'>>
}

/**
 * Changes a member's record once a reference; a late repeat never undoes what came after it. Refuses `member.unknown`,
 * and `reference.reused` with the field for a reference that asked something else.
 */
export const changeMember = async (world: World, ask: ChangeMember): Promise<Result<MemberRecord>> => {
  const changed = await change(world, ask)
  if (changed.ok) await settleDoings(world, changed.value._id)
  return changed
}

const change = async (world: World, ask: ChangeMember): Promise<Result<MemberRecord>> => {
  const programme = await world.programme()
  return world.store.transact(async (tx) => {
    const member = await memberNow(tx, ask.member)
    if (!member) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const asked = stated(ask.asked)
    const before = member.applied.find(({ reference }) => reference === ask.reference)
    if (before) return repeat(member, before.asked, asked, ask.reference)
    const applied = [...member.applied, { reference: ask.reference, asked }].slice(-APPLIED_AT_MOST)
    const changed = planned(programme, member, { ...member, ...ask.change, applied }, world.clock.now())
    await tx.put('member', changed)
    if (isComplete(programme, changed) && !isComplete(programme, member)) {
      await noteDoing(tx, programme, { kind: 'profile', member: member._id }, world.clock.now())
    }
    return ok(changed)
  })
}

const isComplete = (programme: Programme, member: MemberRecord): boolean => completeness(programme, member).missing.length === 0

/** With its next date, where it changed; one that the sweep has still to come to stays. */
const planned = ({ zone }: Programme, before: MemberRecord, after: MemberRecord, now: number): MemberRecord =>
  before.birthday === after.birthday && before.wedding === after.wedding ? after : { ...after, occasionDue: Math.min(before.occasionDue ?? Infinity, nextDate(after, dayNumber(now, zone), zone)) }

type Asked = Record<string, string | boolean>

const stated = (asked: ChangeMember['asked']): Asked =>
  Object.fromEntries(Object.entries(asked).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))

const repeat = (member: MemberRecord, was: Asked, got: Asked, reference: string): Result<MemberRecord> => {
  const field = [...new Set([...Object.keys(was), ...Object.keys(got)])].find((one) => was[one] !== got[one])
  if (field === undefined) return ok(member)
  return refuse({ code: 'reference.reused', reference, field, was: String(was[field] ?? ''), got: String(got[field] ?? '') })
}
