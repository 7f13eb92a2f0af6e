import { ok, refuse } from '../core/kernel'
import { secondKinds } from '../core/staff'
import type { ApprovalRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AdjustmentRequest, ApplicationRecord, ApprovalRecord, MemberRecord, PushRecord, SecondKind, StaffRecord, TierApplicationRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { Role } from '../../types/role'
import { CHAIN, deciders } from './ask-second'
import { sentenceOf } from './second-words'
import { roleTable, type OnDuty } from './staff-duty'
import type { Paged } from './read-page'

/** More than are asked for, so that those of one moment do not fall between two pages. */
const SPARE = 50

export type Waiting =
  | { kind: 'adjustment'; record: AdjustmentRequest }
  | { kind: 'application'; record: ApplicationRecord }
  | { kind: 'push'; record: PushRecord }
  | { kind: 'tier'; record: TierApplicationRecord }
  | { kind: ApprovalRecord['kind']; record: ApprovalRecord }

/** Where a kind waits: its collection, the moment it was asked at, and what is equal in all of them. */
interface Source {
  kinds: readonly SecondKind[]
  collection: string
  moment: 'askedAt' | 'submittedAt' | 'appliedAt'
  eq: Readonly<Record<string, string>>
}

const sourcesOf = (store: string): Source[] => [
  { kinds: ['adjustment'], collection: 'adjustment', moment: 'askedAt', eq: { store, state: 'open' } },
  { kinds: ['application'], collection: 'application', moment: 'submittedAt', eq: { store, state: 'pending' } },
  { kinds: ['push'], collection: 'push', moment: 'askedAt', eq: { state: 'waiting' } },
  { kinds: ['tier'], collection: 'tierApplication', moment: 'appliedAt', eq: { store, state: 'open' } },
  { kinds: ['tierGrant'], collection: 'approval', moment: 'askedAt', eq: { store, state: 'waiting' } },
  { kinds: ['exportPhones', 'roleEdit', 'rules'], collection: 'approval', moment: 'askedAt', eq: { store: CHAIN, state: 'waiting' } },
]

interface Place {
  at: number
  id: string
}

type Found = Place & { waiting: Waiting }

/** Everything that the caller may decide on, of all kinds together, oldest first. Refuses `input.invalid` for another cursor. */
export const listSecond = async (world: World, { staff, shop }: OnDuty, { after, limit }: Paged): Promise<Result<{ rows: ApprovalRow[]; next: string | null }>> => {
  const from = placeOf(after)
  if (!from) return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  const may = (kind: SecondKind): boolean => staff.may[secondKinds[kind].decide] !== undefined
  const pages = await Promise.all(sourcesOf(shop._id).filter(({ kinds }) => kinds.some(may)).map((source) => behind(world, source, from, limit)))
  const found = pages.flat().filter(({ waiting }) => may(waiting.kind)).sort(order)
  const shown = found.slice(0, limit)
  const { roles } = await roleTable(world)
  const rows = await Promise.all(shown.map((one) => rowOf(world, one, { roles, me: staff._id })))
  const last = shown.at(-1)
  return ok({ rows, next: last && found.length > limit ? `${String(last.at)}.${last.id}` : null })
}

const order = (a: Place, b: Place): number => a.at - b.at || (a.id < b.id ? -1 : 1)

const placeOf = (after: string | undefined): Place | null => {
  if (after === undefined) return { at: 0, id: '' }
  const [, at, id] = /^(\d{1,15})\.(.{1,300})$/.exec(after) ?? []
  return at === undefined || id === undefined ? null : { at: Number(at), id }
}

const behind = async (world: World, { collection, moment, eq, kinds }: Source, from: Place, limit: number): Promise<Found[]> => {
  const { items } = await world.store.find<Waiting['record']>(collection, { eq, range: { [moment]: { gte: from.at } }, limit: limit + SPARE })
  return items
    .map((record): Found => {
      const kind = collection === 'approval' ? (record as ApprovalRecord).kind : kinds[0]
      const at = (record as unknown as Record<string, number>)[moment] ?? 0
      return { at, id: `${collection}/${record._id}`, waiting: { kind, record } as Waiting }
    })
    .filter((one) => order(from, one) < 0)
}

export const askerOf = ({ kind, record }: Waiting): string | null => (kind === 'application' ? record.enteredBy : record.staff)

const memberOf = ({ kind, record }: Waiting): string | null => {
  if (kind === 'adjustment' || kind === 'tier') return record.member
  return kind === 'tierGrant' ? ((JSON.parse(record.asked) as { member?: string }).member ?? null) : null
}

const rowOf = async (world: World, { at, waiting }: Found, { roles, me }: { roles: readonly Role[]; me: string }): Promise<ApprovalRow> => {
  const { kind, record } = waiting
  const [asker, member] = [askerOf(waiting), memberOf(waiting)]
  const [person, known] = [asker ? await world.store.get<StaffRecord>('staff', asker) : null, member ? await world.store.get<MemberRecord>('member', member) : null]
  return {
    ...{ kind, id: record._id, name: secondKinds[kind].name, what: sentenceOf(await world.programme(), waiting) },
    reason: 'reason' in record && typeof record.reason === 'string' ? record.reason : null,
    askedAt: at,
    askedBy: asker ? { staff: asker, name: person?.name ?? asker } : null,
    member: member ? { member, name: known?.name ?? '' } : null,
    mine: asker === me,
    may: deciders(roles, kind),
  }
}

/** One of what waits, or null: it does not wait, or waits for others. */
export const waitingOf = async (world: World, store: string, { kind, id }: { kind: SecondKind; id: string }): Promise<Waiting | null> => {
  const source = sourcesOf(store).find(({ kinds }) => kinds.includes(kind))
  const record = source ? await world.store.get<Waiting['record']>(source.collection, id) : null
  if (!source || !record || (source.eq['store'] !== undefined && (record as { store: string }).store !== source.eq['store'])) return null
  return source.collection === 'approval' && (record as ApprovalRecord).kind !== kind ? null : ({ kind, record } as Waiting)
}

