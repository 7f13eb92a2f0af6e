import { pointsEnding, remindMember } from '../remind-expiring'
import { PAGE, type Job } from './job'

/** At nine, when quiet hours usually end. A day that was missed is not made up for: its reminders would say the wrong day. */
export const remindExpiringJob: Job = {
  id: 'remind-expiring',
  name: { zh: '积分到期提醒', en: 'Members are reminded of points that end' },
  schedule: { every: 'day', at: 540 },
  due: (world, _round, after) => pointsEnding(world, PAGE, after),
  step: remindMember,
}
