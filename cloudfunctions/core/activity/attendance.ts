import { textOfDay } from '../kernel'
import { activitySchemas } from '../programme'
import { once, type ActivityKind } from './kind'

/** Once for coming to the event of a code, on its days. */
export const attendance: ActivityKind<'attendance'> = {
  kind: 'attendance',
  sentence: { zh: '参加活动 {event} 得 {points}', en: '{points} for coming to {event}' },
  schema: activitySchemas.attendance,
  answers: ({ event }, subject) => event === subject,
  objection: ({ name, from, to }, { day }) => {
    const today = textOfDay(day)
    return from <= today && today <= to ? null : { code: 'activity.outside', name, from, to, today }
  },
  make: once,
}
