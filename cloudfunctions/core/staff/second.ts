import type { Words } from '../../../types/programme'
import type { AskedKind, SecondKind } from '../../../types/record'
import type { Permission } from '../../../types/role'

export interface SecondSpec {
  name: Words
  /** When it waits for a second person. */
  when: Words
  /** What the second person needs. */
  decide: Permission
}

const spec = (decide: Permission, name: [string, string], when: [string, string]): SecondSpec => ({
  decide,
  name: { zh: name[0], en: name[1] },
  when: { zh: when[0], en: when[1] },
})

/** Everything that a second person decides on. A kind is a line here, a source in flow/second-sources and a deed in flow/decide-second. */
export const secondKinds: Readonly<Record<SecondKind, SecondSpec>> = {
  adjustment: spec('adjustment.decide', ['补扣积分', 'Adjustment of points'], ['超过本人一次可以补扣的积分', 'Beyond what the person may adjust alone']),
  application: spec('application.decide', ['入会申请', 'Application for a card'], ['规则要求有人审批的入会', 'Where the programme wants somebody to decide']),
  exportPhones: spec('export.phone', ['完整手机号导出', 'Export with phones'], ['名单里的手机号不遮盖', 'A list with phone numbers in full']),
  push: spec('campaign.edit', ['群发', 'Push'], ['超过规则里写的人数', 'To more members than the programme says']),
  roleEdit: spec('role.edit', ['改角色', 'Change of a role'], ['改任何角色的名称或权限', 'Any change of a role’s name or permissions']),
  rules: spec('role.edit', ['改复核规则', 'Change of these rules'], ['“改角色”需要复核时，改这张表也要复核', 'While a change of a role needs it']),
  tier: spec('tier.move', ['等级申请', 'Application for a tier'], ['规则要求申请的等级', 'Tiers that are applied for']),
  tierGrant: spec('tier.move', ['授予等级', 'Grant of a tier'], ['手工授予更高等级', 'A higher tier given by hand']),
}

export const secondKindIds = Object.keys(secondKinds) as SecondKind[]

/** Kinds that the chain turns on and off; those of the others are the programme's to say, and `rules` follows `roleEdit`. */
export const chosenKinds = ['exportPhones', 'roleEdit', 'tierGrant'] as const satisfies readonly AskedKind[]

/** Whether a kind waits, by what the chain turned on. */
export const waitsFor = (on: readonly AskedKind[], kind: AskedKind): boolean => on.includes(kind === 'rules' ? 'roleEdit' : kind)
