import { activitySchemas } from '../programme'
import { dayStart } from './day'
import { once, type ActivityKind } from './kind'

/** So many times a calendar day. */
export const share: ActivityKind<'share'> = {
  kind: 'share',
  sentence: { zh: '分享得 {points}，每天 {timesADay} 次', en: '{points} for sharing, {timesADay} times a day' },
  schema: activitySchemas.share,
  objection: ({ name, timesADay }, { programme, account, day }) => {
    const shares = account.activity?.shares
    const done = shares?.day === day ? shares.times : 0
    if (done < timesADay) return null
    return { code: 'activity.limit', activity: 'share', name, limit: timesADay, done, again: dayStart(day + 1, programme) }
  },
  make: once,
}
