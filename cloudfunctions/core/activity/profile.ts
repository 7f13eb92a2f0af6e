import { completeness } from '../member'
import { activitySchemas } from '../programme'
import { once, type ActivityKind } from './kind'

/** Once, when every field that the programme asks is filled. */
export const profile: ActivityKind<'profile'> = {
  kind: 'profile',
  sentence: { zh: '资料填写完整得 {points}', en: '{points} for a complete profile' },
  schema: activitySchemas.profile,
  objection: (_rule, { programme, member }) => {
    const { filled, missing } = completeness(programme, member)
    if (missing.length === 0) return null
    return { code: 'profile.incomplete', filled: filled.length, of: filled.length + missing.length, missing }
  },
  make: once,
}
