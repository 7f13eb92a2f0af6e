import { activitySchemas } from '../programme'
import { once, type ActivityKind } from './kind'

/** Once ever, while the official account is followed; leaving it takes nothing back. */
export const follow: ActivityKind<'follow'> = {
  kind: 'follow',
  sentence: { zh: '关注公众号得 {points}', en: '{points} for following the official account' },
  schema: activitySchemas.follow,
  objection: (rule, { member }) =>
    (member.followsSince ?? null) === null ? { code: 'follow.missing', name: rule.name } : null,
  make: once,
}
