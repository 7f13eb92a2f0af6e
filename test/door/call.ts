import { jobsDoor } from '../../cloudfunctions/jobs/door'
import { memberDoor } from '../../cloudfunctions/member/door'
import { officeDoor } from '../../cloudfunctions/office/door'
import { staffDoor } from '../../cloudfunctions/staff/door'
import { demoScenes } from '../../cloudfunctions/demo'
import type { Caller } from '../../types/caller'
import type { JobsContract, MemberContract, OfficeContract, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'

export const nobody: Caller = { kind: 'nobody' }
export const timer: Caller = { kind: 'timer' }
export const wechat = (openid: string): Caller => ({ kind: 'wechat', openid })
export const chenyu = wechat('demo-chenyu')
export const zhouqing = wechat('demo-zhouqing')

let references = 0
export const newReference = (): string => `reference-${String((references += 1))}`

/** The doors with the types of their contracts; `data` may be anything, as it may be from outside. */
export const asMember = <A extends keyof MemberContract & string>(
  world: World,
  caller: Caller,
  action: A,
  data?: unknown,
  reference?: string,
): Promise<Result<MemberContract[A]['output']>> =>
  memberDoor(world, caller, { action, data, reference }) as Promise<Result<MemberContract[A]['output']>>

export const asStaff = <A extends keyof StaffContract & string>(
  world: World,
  caller: Caller,
  action: A,
  data?: unknown,
  reference?: string,
): Promise<Result<StaffContract[A]['output']>> =>
  staffDoor(world, caller, { action, data, reference }) as Promise<Result<StaffContract[A]['output']>>

export const asOffice = <A extends keyof OfficeContract & string>(
  world: World,
  caller: Caller,
  action: A,
  data?: unknown,
  reference?: string,
): Promise<Result<OfficeContract[A]['output']>> =>
  officeDoor(world, caller, { action, data, reference }) as Promise<Result<OfficeContract[A]['output']>>

export const asTimer = (world: World, caller: Caller, data?: unknown): Promise<Result<JobsContract['run']['output']>> =>
  jobsDoor(world, caller, { action: 'run', data }) as Promise<Result<JobsContract['run']['output']>>

/** The printed codes of the demo, by what they are for. */
export const printed = {
  adviser: demoScenes[0]?.scene ?? '',
  till: demoScenes[1]?.scene ?? '',
  thanks: demoScenes[2]?.scene ?? '',
  expired: demoScenes[3]?.scene ?? '',
  closed: demoScenes[4]?.scene ?? '',
}
