import { canonicalJson, dayNumber, ok, refuse } from '../core/kernel'
import { prolong, settle, type EventCause } from '../core/ledger'
import { assess, duly } from '../core/tier'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EntryRecord, EventDetails, EventKind, EventRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { accountNow } from './follow-member'
import { isResting } from './move-stage'
import { noteTiers } from './note-happening'
import { noteClimb } from './sequel'
import { tellTier } from './tell-change'

/** One thing that is to be done to one member's account, once a reference. */
export interface OnceAsk<K extends EventKind> {
  member: string
  reference: string
  kind: K
  /** All that was asked; a repeat that asks something else is refused. */
  asked: Readonly<Record<string, unknown>>
  store: string | null
  staff: string | null
}

/** What it is decided from: `account` is settled and reviewed at `now`, `cause` what its entries say. Reads go through `tx`. */
export interface OnceGround {
  programme: Programme
  member: MemberRecord
  account: AccountRecord
  cause: Omit<EventCause, 'kind'>
  now: number
  tx: Tx
}

/** What was decided: the account with its next number taken (`postMoves` takes it), entries, and what a repeat hears. */
export interface Deed<K extends EventKind, A> {
  account: AccountRecord
  entries: EntryRecord[]
  detail: EventDetails[K]
  /** Where the event changes who the member is; the tier is looked at with it. */
  member?: MemberRecord
  /** From the account as it is written, tier and all. */
  answer: (account: AccountRecord) => A
  /** Other records of the same commit. */
  write?: (tx: Tx) => Promise<void>
}

/**
 * Does one thing to an account in one commit: what is due expires or is reviewed first, then `decide`, then the tier is looked at. The
 * same reference again hears the same answer; with another request it is `reference.reused`. Refuses `member.unknown`
 * and whatever `decide` refuses; then nothing is written.
 */
export const doOnce = async <K extends EventKind, A>(
  world: World,
  ask: OnceAsk<K>,
  decide: (ground: OnceGround) => Result<Deed<K, A>> | Promise<Result<Deed<K, A>>>,
): Promise<Result<A>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  return world.store.transact(async (tx) => {
    const asked = await tx.get<EventRecord<K>>('event', eventId(ask))
    if (asked) return repeat<K, A>(asked, ask)
    const before = await accountNow(tx, ask.member)
    const member = before && (await tx.get<MemberRecord>('member', before._id))
    if (!member || !before) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const own = { ...ask, member: member._id }
    const known = await knownElsewhere<K>(world, tx, member, ask)
    if (known) return repeat<K, A>(known, ask)
    const settled = settle(programme, duly(programme, before, now), now)
    const ground = { programme, member, account: settled.account, cause: causeOf(own, programme, now), now, tx }
    const decided = await decide(ground)
    if (!decided.ok) return decided
    return ok(await commit(world, tx, own, ground, { ...decided.value, before: settled.entries, stood: before }))
  })
}

/**
 * A repeat may come after its member was merged into another: then the event stands under the one or the other. Those of
 * absorbed members take no event any more, so they are read outside.
 */
const knownElsewhere = async <K extends EventKind>(
  world: World,
  tx: Tx,
  member: MemberRecord,
  { member: asked, reference }: OnceAsk<K>,
): Promise<EventRecord<K> | null> => {
  if (member._id !== asked) {
    const own = await tx.get<EventRecord<K>>('event', eventId({ member: member._id, reference }))
    if (own) return own
  }
  for (const one of member.absorbed ?? []) {
    const found = one === asked ? null : await world.store.get<EventRecord<K>>('event', eventId({ member: one, reference }))
    if (found) return found
  }
  return null
}

/** Two members may choose the same reference. */
export const eventId = ({ member, reference }: { member: string; reference: string }): string => `${member}:${reference}`

/** What the entries of an event carry as their reference. */
export const eventReference = (reference: string): string => `event:${reference}`

const causeOf = (ask: OnceAsk<EventKind>, programme: Programme, now: number): OnceGround['cause'] => ({
  member: ask.member,
  at: now,
  recordedAt: now,
  reference: eventReference(ask.reference),
  order: null,
  store: ask.store,
  programmeVersion: programme.version,
  baseFen: null,
})

/**
 * What members do themselves, though a clerk may do it for them: points that end by inactivity live on. Signing in and all
 * else that earns besides orders is among it, and so is a lot drawn and a vote cast.
 */
export const DOINGS: ReadonlySet<EventKind> = new Set<EventKind>([
  'activity',
  'redemption',
  'drawing',
  'ballot',
  'benefitUse',
  'concierge',
  'couponGift',
  'couponExchange',
  'follow',
  'topUp',
  'storedPayment',
])

const commit = async <K extends EventKind, A>(
  world: World,
  tx: Tx,
  ask: OnceAsk<K>,
  { programme, member: who, account: settled, now }: OnceGround,
  deed: Deed<K, A> & { before: EntryRecord[]; stood: AccountRecord },
): Promise<A> => {
  if (deed.account.sequence !== settled.sequence + 1) throw new Error(`the event ${ask.kind} took no number, or several`)
  const assessed = assess(programme, deed.account, now)
  const done = { at: now, recordedAt: now, order: null, store: ask.store }
  const today = dayNumber(now, programme.zone)
  const own = DOINGS.has(ask.kind)
  const { account, entries: prolonged } = own ? prolong(programme, { ...assessed, doingDay: today }, now, done) : { account: assessed, entries: [] }
  const answer = deed.answer(account)
  const { member, reference, kind, store, staff } = ask
  const made = { _id: eventId(ask), member, reference, kind, store, staff, sequence: deed.account.sequence, at: now, recordedAt: now }
  const kept = { programmeVersion: programme.version, asked: canonicalJson(ask.asked), detail: deed.detail, answer }
  await tx.insert<EventRecord<K>>('event', { ...made, ...kept })
  for (const entry of [...deed.before, ...deed.entries, ...prolonged]) await tx.insert('entry', entry)
  await tx.put('account', account)
  await noteClimb(tx, programme, settled, account, now)
  await noteTiers(world, tx, settled, account, now)
  const changed = own && isResting(who) ? { ...(deed.member ?? who), stageDue: today } : deed.member
  if (changed) await tx.put('member', changed)
  await deed.write?.(tx)
  await tellTier(tx, programme, { member: who, before: deed.stood, after: account, cause: eventReference(reference), at: now })
  return answer
}

const repeat = <K extends EventKind, A>(known: EventRecord<K>, ask: OnceAsk<K>): Result<A> => {
  const { reference } = ask
  const reused = (field: string, was: string, got: string): Result<A> => refuse({ code: 'reference.reused', reference, field, was, got })
  if (known.kind !== ask.kind) return reused('action', known.kind, ask.kind)
  const [was, got] = [JSON.parse(known.asked) as Asked, JSON.parse(canonicalJson(ask.asked)) as Asked]
  const other = [...new Set([...Object.keys(was), ...Object.keys(got)])].find(
    (field) => canonicalJson(was[field]) !== canonicalJson(got[field]),
  )
  // The answer was written by the same kind of event, so it has the shape that this kind answers with.
  return other === undefined ? ok(known.answer as A) : reused(other, shown(was[other]), shown(got[other]))
}

type Asked = Record<string, unknown>

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 120)
