import { mayDo, shippedRoles } from '../core/staff'
import { canonicalJson, ok, refuse } from '../core/kernel'
import type { Caller } from '../../types/caller'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { StaffRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff, Permission, Role, RoleTable, RoleTableRecord } from '../../types/role'

const ROLES = 'table'

/** The roles in force: the shipped ones until an owner changes them. */
export const roleTable = async (world: World): Promise<RoleTable> =>
  tableIn(await world.store.get<RoleTableRecord>('role', ROLES)) ?? { revision: 0, roles: [...shippedRoles], owners: [] }

const tableIn = (kept: RoleTableRecord | null): RoleTable | null =>
  kept && { revision: kept.revision, roles: JSON.parse(kept.roles) as Role[], owners: kept.owners }

export const readTable = async (tx: Tx): Promise<RoleTable | null> => tableIn(await tx.get<RoleTableRecord>('role', ROLES))

export const putTable = (tx: Tx, { revision, roles, owners }: RoleTable): Promise<void> =>
  tx.put<RoleTableRecord>('role', { _id: ROLES, revision, roles: canonicalJson(roles), owners })

/** The id under which a staff person's WeChat identity (digest) is kept. */
export const staffName = (identity: string): string => `staff:${identity}`

export interface OnDuty {
  staff: ActingStaff
  shop: StoreRecord
}

export interface DutyAsked {
  action: string
  permission: Permission | null
  /** The store acted for; left out: the person's own. */
  store?: string | undefined
}

/**
 * Who calls, what for, and whether their role lets them. Refuses `identity.required`, `permission.denied`, `store.closed`,
 * `store.unknown`.
 */
export const onDutyFor = async (world: World, caller: Caller, { action, permission, store }: DutyAsked): Promise<Result<OnDuty>> => {
  if (caller.kind !== 'wechat' && caller.kind !== 'session') {
    return refuse({ code: 'identity.required', rule: 'a WeChat identity that is bound to a staff person' })
  }
  const [staff, { roles }] = await Promise.all([staffOf(world, caller), roleTable(world)])
  const home = staff ? await world.store.get<StoreRecord>('shop', staff.store) : null
  if (!staff || !home || (staff.state ?? 'active') !== 'active') return refuse(stranger(action))
  const shop = store === undefined || store === home._id ? home : await world.store.get<StoreRecord>('shop', store)
  if (!shop) return refuse({ code: 'store.unknown', store: store ?? '', field: 'store', rule: 'a store of this chain' })
  const found = mayDo(roles, staff, { action, permission, home, store: shop, now: world.clock.now() })
  return found.ok ? ok({ staff: { ...staff, store: shop._id, may: found.value.grants }, shop }) : found
}

const staffOf = async (world: World, caller: Extract<Caller, { kind: 'wechat' | 'session' }>): Promise<StaffRecord | null> => {
  if (caller.kind === 'session') return world.store.get<StaffRecord>('staff', caller.staff)
  const bound = await world.store.get<UniqueRecord>('unique', staffName(world.keys.sign('identity', caller.openid)))
  return bound ? world.store.get<StaffRecord>('staff', bound.owner) : null
}

const stranger = (action: string): Refusal => ({ code: 'permission.denied', action, needs: 'a staff person of this chain' })
