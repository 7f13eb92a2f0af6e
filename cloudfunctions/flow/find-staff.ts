import { ok, refuse } from '../core/kernel'
import { reaches, stateOf } from '../core/staff'
import type { StaffRow, StaffView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { SessionRecord, StaffRecord, StaffState, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { Role, Scope } from '../../types/role'
import { heldBy, heldCounts } from './hand-over'
import { readAll } from './read-all'
import { roleTable } from './staff-duty'

export interface FindStaff {
  scope: Scope
  home: StoreRecord
  text: string | undefined
  role: string | undefined
  store: string | undefined
  state: StaffState | undefined
  after: string | undefined
  limit: number
}

type Row = StaffRow & { storeName: string }

const rowOf = (roles: readonly Role[], shops: ReadonlyMap<string, StoreRecord>, one: StaffRecord): Row => ({
  ...{ staff: one._id, name: one.name, role: one.role, store: one.store, state: stateOf(one), handedTo: one.handedTo ?? null },
  roleName: roles.find(({ id }) => id === one.role)?.name ?? { zh: one.role, en: one.role },
  storeName: shops.get(one.store)?.name ?? one.store,
})

const places: readonly StaffState[] = ['active', 'invited', 'suspended', 'left']

/** People as far as a role reaches, those at work first, then by name; a chain has so few that all are read. */
export const findStaff = async (world: World, { scope, home, text = '', role, store, state, after, limit }: FindStaff): Promise<{ rows: Row[]; next: string | null }> => {
  const [{ roles }, people, shops] = await Promise.all([roleTable(world), readAll<StaffRecord>(world, 'staff', {}), shopsById(world)])
  const fits = (one: StaffRecord): boolean => {
    const shop = shops.get(one.store)
    return shop !== undefined && reaches(scope, home, shop) && (role ?? one.role) === one.role && (store ?? one.store) === one.store && (state ?? stateOf(one)) === stateOf(one)
  }
  const said = text.toLowerCase()
  const found = people.filter((one) => fits(one) && (one.name.toLowerCase().includes(said) || one._id.toLowerCase().includes(said)))
  const place = (one: StaffRecord): string => `${String(places.indexOf(stateOf(one)))}:${one.name}:${one._id}`
  const sorted = found.map((one) => ({ one, at: place(one) })).sort((a, b) => (a.at < b.at ? -1 : 1))
  const rest = sorted.filter(({ at }) => after === undefined || at > after)
  const page = rest.slice(0, limit)
  return { rows: page.map(({ one }) => rowOf(roles, shops, one)), next: rest.length > limit ? (page.at(-1)?.at ?? null) : null }
}

const shopsById = async (world: World): Promise<Map<string, StoreRecord>> => new Map((await readAll<StoreRecord>(world, 'shop', {})).map((shop) => [shop._id, shop]))

const SESSIONS = 20

/** One person: role with what it grants, what happened to them, where they are signed in, and what they hold. Refuses `staff.unknown`. */
export const viewStaff = async (world: World, { staff: id, scope, home }: { staff: string; scope: Scope; home: StoreRecord }): Promise<Result<StaffView>> => {
  const [{ roles }, staff, shops] = await Promise.all([roleTable(world), world.store.get<StaffRecord>('staff', id), shopsById(world)])
  const shop = staff && shops.get(staff.store)
  if (!staff || !shop || !reaches(scope, home, shop)) return refuse({ code: 'staff.unknown', field: 'staff', staff: id })
  const [sessions, held, heir] = await Promise.all([
    world.store.find<SessionRecord>('session', { eq: { staff: id }, order: 'at', desc: true, limit: SESSIONS }),
    heldBy(world, { staff: id, store: staff.store }),
    staff.handedTo === undefined ? null : world.store.get<StaffRecord>('staff', staff.handedTo),
  ])
  const names = new Map((await readAll<StaffRecord>(world, 'staff', {})).map((one) => [one._id, one.name]))
  return ok({
    ...rowOf(roles, shops, staff),
    bound: staff.identity !== null,
    may: roles.find((one) => one.id === staff.role)?.may ?? {},
    heir: heir?.name ?? null,
    held: heldCounts(held),
    moves: (staff.moves ?? []).map((move) => ({ ...move, by: names.get(move.by) ?? move.by })).reverse(),
    sessions: sessions.items.map(({ _id, at, expiresAt, place, endedAt }) => ({ session: _id, at, expiresAt, place, endedAt })),
    now: world.clock.now(),
  })
}
