import type { TierRefusals } from '../../../../../../../types/refusal/tier'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about tiers; {names} are the refusal's own figures. */
export const tierWords: Readonly<Record<keyof TierRefusals, Words>> = {
  'tier.notEligible': words(
    '还不能申请{name}：需要 {threshold}，现在 {current}，还差 {missing}（{unit}）',
    '{name} cannot be entered yet: needs {threshold}, has {current}, short {missing} ({unit})',
  ),
  'tier.held': words('已经是{name}，自 {since} 起', 'Already {name}, since {since}'),
  'tier.noApplication': words('{name}不需要申请', '{name} needs no application'),
  'tier.applied': words('{appliedAt} 已申请{name}，等门店办理', '{name} was applied for at {appliedAt}'),
  'tier.applicationUnknown': words('没有这份升级申请：{rule}', 'There is no such application: {rule}'),
  'tier.applicationDecided': words('这份申请在 {decidedAt} 已经办理', 'This application was decided at {decidedAt}'),
  'tier.lowest': words('没有更低的等级：{rule}', 'There is no tier below: {rule}'),
  'tier.unknown': words('没有“{tier}”这个等级：{rule}', 'There is no tier “{tier}”: {rule}'),
  'reason.required': words('缺少原因：{rule}', 'The reason is missing: {rule}'),
}
