import { dayNumber } from '../core/kernel'
import { addCounts, transfer, type EventCause } from '../core/ledger'
import { addStats, emptyAccount } from '../core/member'
import { addGrants, better } from '../core/tier'
import type { Programme } from '../../types/programme'
import type { AccountRecord, Brought, EntryRecord, MemberRecord } from '../../types/record'
import { APPLIED_AT_MOST } from './change-member'

export interface MergeSide {
  member: MemberRecord
  account: AccountRecord
}

export interface DecidedMerge {
  survivor: MergeSide & { entries: EntryRecord[] }
  absorbed: MergeSide & { entries: EntryRecord[] }
  brought: Brought
}

/**
 * Two cards of one person become one, decided purely: all wallets move, statistics and counts add up, the better tier
 * stands, what the survivor's record lacks is filled. The absorbed account is left empty, so that no sweep finds it.
 */
export const decideMerge = (
  programme: Programme,
  survivor: MergeSide,
  absorbed: MergeSide,
  cause: EventCause,
): DecidedMerge => {
  const [into, from] = [survivor.account, absorbed.account]
  const moved = transfer(from, into, { from: { ...cause, member: from._id }, to: { ...cause, member: into._id } })
  const { followsSince = null, subCards = [] } = absorbed.member
  const brought = { stats: from.stats, tier: from.tier, counts: from.counts ?? [], followsSince, subCards, ...grantsOf(from), ...couponsOf(from.coupons), ...doneOn(from) }
  const taken = takenIn(programme, into, brought)
  const { wallets, sequence, nextExpiryAt } = moved.from.account
  const emptied = { ...emptyAccount(programme, from._id, cause.recordedAt), wallets, sequence, nextExpiryAt }
  return {
    brought,
    survivor: {
      member: { ...filled(survivor.member, absorbed.member), ...lookedAt(survivor.member, absorbed.member, dayNumber(cause.recordedAt, programme.zone)) },
      account: { ...moved.to.account, ...taken },
      entries: moved.to.entries,
    },
    absorbed: {
      member: { ...absorbed.member, ...(absorbed.member.stage ? { stageDue: null } : {}), merged: { into: into._id, at: cause.recordedAt } },
      account: { ...emptied, mergedInto: into._id },
      entries: moved.from.entries,
    },
  }
}

type Taken = Pick<AccountRecord, 'stats' | 'tier' | 'lastOrderAt'> & Partial<Pick<AccountRecord, 'counts' | 'grants' | 'coupons' | 'doingDay'>>

/** Whichever of the two did something last. */
const doneOn = (...sides: Pick<AccountRecord, 'doingDay'>[]): Pick<AccountRecord, 'doingDay'> => {
  const days = sides.flatMap(({ doingDay }) => (doingDay === undefined ? [] : [doingDay]))
  return days.length === 0 ? {} : { doingDay: Math.max(...days) }
}

const grantsOf = ({ grants = [] }: Pick<AccountRecord, 'grants'>): Partial<Pick<AccountRecord, 'grants'>> =>
  grants.length > 0 ? { grants } : {}

const couponsOf = (coupons: AccountRecord['coupons'] = {}): Pick<AccountRecord, 'coupons'> =>
  Object.keys(coupons).length > 0 ? { coupons } : {}

/** Coupons ever given to either, by template. */
export const addCoupons = (own: AccountRecord['coupons'] = {}, brought: AccountRecord['coupons'] = {}): Record<string, number> =>
  Object.entries(brought).reduce((all, [template, count]) => ({ ...all, [template]: (all[template] ?? 0) + count }), own)

/** What becomes of an account besides its wallets when it takes in another; `verify` does it again. */
export const takenIn = (programme: Programme, own: Pick<AccountRecord, 'stats' | 'tier' | 'counts' | 'grants' | 'coupons' | 'doingDay'>, brought: Brought): Taken => {
  const stats = addStats(own.stats, brought.stats)
  const counts = addCounts(own.counts ?? [], brought.counts)
  const tier = better(programme, own.tier, brought.tier)
  const grants = addGrants(own.grants ?? [], brought.grants ?? [])
  const more = { ...(counts.length > 0 ? { counts } : {}), ...grantsOf({ grants }), ...couponsOf(addCoupons(own.coupons, brought.coupons)), ...doneOn(own, brought) }
  return { stats, tier, lastOrderAt: stats.lastOrderAt, ...more }
}

/** The nearer of the next dates: a day that turns out to be none is passed over. */
const datesOf = (own: MemberRecord, other: MemberRecord): Pick<MemberRecord, 'occasionDue'> => {
  const due = [own.occasionDue, other.occasionDue].flatMap((day) => (day == null ? [] : [day]))
  return due.length === 0 ? {} : { occasionDue: Math.min(...due) }
}

/** Who followed by either identity follows. */
const followed = (own: MemberRecord, other: MemberRecord): Pick<MemberRecord, 'followsSince'> => {
  const since = own.followsSince ?? other.followsSince ?? null
  return since === null ? {} : { followsSince: since }
}

/** The stage of two cards together is told anew. */
const lookedAt = (own: MemberRecord, other: MemberRecord, today: number): Pick<MemberRecord, 'seenDay' | 'stageDue'> => {
  const seen = Math.max(own.seenDay ?? 0, other.seenDay ?? 0)
  return { ...(seen > 0 ? { seenDay: seen } : {}), ...(own.stage ? { stageDue: today } : {}) }
}

/** The survivor's own word stands, consent above all; phone and identity follow in `take-names`. */
const filled = (own: MemberRecord, other: MemberRecord): MemberRecord => ({
  ...own,
  name: own.name === '' ? other.name : own.name,
  birthday: own.birthday ?? other.birthday,
  gender: own.gender ?? other.gender,
  size: own.size ?? other.size,
  ...(own.wedding || other.wedding ? { wedding: own.wedding ?? other.wedding } : {}),
  ...followed(own, other),
  ...datesOf(own, other),
  ...(own.subCards || other.subCards ? { subCards: [...(own.subCards ?? []), ...(other.subCards ?? [])] } : {}),
  absorbed: [...(own.absorbed ?? []), other._id, ...(other.absorbed ?? [])],
  applied: [...other.applied, ...own.applied].slice(-APPLIED_AT_MOST),
})
