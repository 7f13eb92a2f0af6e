import type { Caller } from '../../types/caller'
import type { Call } from '../../types/contract/envelope'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import type { Permission } from '../../types/role'
import { onDutyFor, type OnDuty } from '../flow/staff-duty'

export { staffName, type OnDuty } from '../flow/staff-duty'

export type Admit = (world: World, caller: Caller, action: string, call?: Call) => Promise<Result<OnDuty>>

/** Lets in whoever works here and has a role with this permission, for the store they act for. */
export const may = (permission: Permission): Admit => (world, caller, action, call) =>
  onDutyFor(world, caller, { action, permission, store: call?.store })

/** Lets in anybody with a WeChat identity: whoever is invited works nowhere yet. */
export const scanner = (world: World, caller: Caller): Promise<Result<{ identity: string }>> =>
  Promise.resolve(
    caller.kind === 'wechat'
      ? { ok: true, value: { identity: world.keys.sign('identity', caller.openid) } }
      : { ok: false, refusal: { code: 'identity.required', rule: 'a WeChat identity: open this in the mini-program' } },
  )

/** Lets in whoever works here, whatever the role. */
export const onDuty: Admit = (world, caller, action, call) => onDutyFor(world, caller, { action, permission: null, store: call?.store })
