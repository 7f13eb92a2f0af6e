import { dayNumber } from '../../core/kernel'
import type { MemberRecord } from '../../../types/record'
import { keepOccasions, planOccasions } from '../keep-occasion'
import { PAGE, type Job } from './job'

/** Looks at every tick, so that somebody who joins on a birthday, or tells of it, has it the same day. */
export const keepOccasionsJob: Job = {
  id: 'keep-occasions',
  name: { zh: '生日与纪念日', en: 'Birthdays and anniversaries' },
  schedule: { every: 'tick' },
  due: (world, { zone }, after) => {
    const today = dayNumber(world.clock.now(), zone)
    return world.store.find<MemberRecord>('member', { range: { occasionDue: { lte: today } }, limit: PAGE, after })
  },
  step: keepOccasions,
}

/** Members who were written before dates were planned. */
export const planOccasionsJob: Job = {
  id: 'plan-occasions',
  name: { zh: '补排会员的纪念日', en: 'Members whose dates are not planned yet' },
  schedule: { every: 'day', at: 10 },
  latest: true,
  due: async (world, _round, after) => {
    const page = await world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: PAGE, after })
    return { ...page, items: page.items.filter(({ occasionDue }) => occasionDue === undefined) }
  },
  step: planOccasions,
}
