import type { Caller } from '../../types/caller'
import type { World } from '../../types/port/world'
import type { StaffRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'

export interface OnDuty {
  staff: StaffRecord
  shop: StoreRecord
}

/** The id under which a staff person's WeChat identity (digest) is kept. */
export const staffName = (identity: string): string => `staff:${identity}`

/** A person who works here, by WeChat identity. Refuses `identity.required`, `permission.denied`, `store.closed`. */
export const onDuty = async (world: World, caller: Caller, action: string): Promise<Result<OnDuty>> => {
  if (caller.kind !== 'wechat') {
    return { ok: false, refusal: { code: 'identity.required', rule: 'a WeChat identity that is bound to a staff person' } }
  }
  const bound = await world.store.get<UniqueRecord>('unique', staffName(world.keys.sign('identity', caller.openid)))
  const staff = bound ? await world.store.get<StaffRecord>('staff', bound.owner) : null
  const shop = staff ? await world.store.get<StoreRecord>('shop', staff.store) : null
  if (!staff || !shop) return { ok: false, refusal: { code: 'permission.denied', action, needs: 'a staff person of this chain' } }
  return shop.closedAt !== null && shop.closedAt <= world.clock.now()
    ? { ok: false, refusal: { code: 'store.closed', store: shop._id, closedAt: shop.closedAt } }
    : { ok: true, value: { staff, shop } }
}

/** A person on duty who manages a store. Refuses what `onDuty` does, and `permission.denied` for a clerk. */
export const manager = async (world: World, caller: Caller, action: string): Promise<Result<OnDuty>> => {
  const admitted = await onDuty(world, caller, action)
  if (!admitted.ok || admitted.value.staff.role === 'manager') return admitted
  return { ok: false, refusal: { code: 'permission.denied', action, needs: 'a manager of a store of this chain' } }
}
