import { ok, refuse } from '../core/kernel'
import { settle, standingOf } from '../core/ledger'
import { storedOf } from '../core/stored'
import { duly } from '../core/tier'
import type { World } from '../../types/port/world'
import type { AccountRecord, EventRecord, MemberRecord, MergeAnswer } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { decideMerge, type DecidedMerge } from './decide-merge'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'
import { expireLots } from './expire-lots'
import { pairId } from './note-duplicate'
import { joinedTwice } from './rule-coupons'
import { settleSequel } from './settle-sequel'
import { moveLiability } from './stored-liability'
import { closePair, takeNames, takeReach } from './take-names'

/** Members that may be merged into one, through others too: finding the survivor takes a step each. */
export const ABSORBED_AT_MOST = 8

export interface MergeMembers {
  /** The member that stays. */
  survivor: string
  /** The member that is taken in. */
  absorbed: string
  reason: string
  reference: string
  store: string
  staff: string
}

/**
 * Makes one member of two who are one person. Everything the absorbed one has or owes moves by an entry a wallet on each
 * side; its entries and orders stay under it, its names lead to the survivor, and returns of its orders act there. There
 * is no way back. The same reference again hears the same. Refuses `merge.self`, `merge.merged`, `merge.limit`,
 * `member.unknown`.
 */
export const mergeMembers = async (world: World, ask: MergeMembers): Promise<Result<MergeAnswer>> => {
  const { survivor, absorbed, reason, reference, store, staff } = ask
  if (survivor === absorbed) return refuse({ code: 'merge.self', member: absorbed, rule: 'two different members' })
  // What is due expires in commits of its own, so that this one stays small.
  await expireLots(world, survivor)
  await expireLots(world, absorbed)
  const once = { member: survivor, reference, kind: 'merge' as const, asked: { absorbed, reason }, store, staff }
  const done = await doOnce(world, once, (ground) => decide(ground, ask))
  if (done.ok) {
    await takeNames(world, survivor, absorbed)
    await takeReach(world, survivor, absorbed)
    await closePair(world, pairId(survivor, absorbed), { at: world.clock.now(), by: staff, reason })
    await settleSequel(world, await joinedTwice(world, absorbed))
  }
  return done
}

const decide = async (ground: OnceGround, ask: MergeMembers): Promise<Result<Deed<'merge', MergeAnswer>>> => {
  const { tx, programme, now } = ground
  const absorbed = await tx.get<MemberRecord>('member', ask.absorbed)
  const account = await tx.get<AccountRecord>('account', ask.absorbed)
  if (!absorbed || !account) return refuse({ code: 'member.unknown', field: 'absorbed', rule: 'a member of this chain' })
  const survivor = ground.member._id === ask.survivor ? ground.member : await tx.get<MemberRecord>('member', ask.survivor)
  const refusal = survivor && objection(survivor, absorbed)
  if (refusal) return refuse(refusal)
  const settled = settle(programme, duly(programme, account, now), now)
  const cause = { ...ground.cause, kind: 'transfer' as const }
  const decided = decideMerge(programme, ground, { member: absorbed, account: settled.account }, cause)
  const before = settled.entries
  return ok({
    account: decided.survivor.account,
    entries: decided.survivor.entries,
    detail: { side: 'survivor', other: ask.absorbed, reason: ask.reason, brought: decided.brought },
    member: decided.survivor.member,
    answer: (after) => answerOf(ask, after),
    write: async (writing) => {
      const { member, account: left, entries } = decided.absorbed
      await writing.put('member', member)
      await writing.put('account', left)
      for (const entry of [...before, ...entries]) await writing.insert('entry', entry)
      await writing.insert('event', absorbedEvent(ground, ask, decided))
      await moveLiability(writing, { from: ask.absorbed, to: ground.account._id }, storedOf(settled.account))
    },
  })
}

/** Why two members cannot become one, or null. */
export const objection = (survivor: MemberRecord, absorbed: MemberRecord): Refusal | null => {
  for (const [field, { _id, merged }] of Object.entries({ survivor, absorbed })) {
    if (merged) return { code: 'merge.merged', field, member: _id, into: merged.into, mergedAt: merged.at }
  }
  const together = (survivor.absorbed?.length ?? 0) + (absorbed.absorbed?.length ?? 0) + 1
  return together > ABSORBED_AT_MOST ? { code: 'merge.limit', absorbed: together, limit: ABSORBED_AT_MOST } : null
}

const answerOf = ({ survivor, absorbed }: MergeMembers, account: AccountRecord): MergeAnswer => ({
  survivor,
  absorbed,
  tier: account.tier.id,
  wallets: Object.keys(account.wallets).map((wallet) => {
    const { balance, debt } = standingOf(account, wallet)
    return { wallet, balance, debt }
  }),
})

/** The absorbed member's own half of the event, under its own number. */
const absorbedEvent = (ground: OnceGround, ask: MergeMembers, { absorbed, brought }: DecidedMerge): EventRecord<'merge'> => {
  const own = { member: ask.absorbed, reference: ask.reference }
  const { store, staff, reason, survivor } = ask
  return {
    ...own,
    _id: eventId(own),
    kind: 'merge',
    sequence: absorbed.account.sequence,
    at: ground.now,
    recordedAt: ground.now,
    programmeVersion: ground.programme.version,
    store,
    staff,
    asked: '{}',
    detail: { side: 'absorbed', other: survivor, reason, brought },
    answer: null,
  }
}
