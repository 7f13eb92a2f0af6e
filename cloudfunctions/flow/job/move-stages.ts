import { dayNumber } from '../../core/kernel'
import { windowsOf } from '../../core/member'
import type { MemberRecord } from '../../../types/record'
import { moveStage } from '../move-stage'
import { PAGE, type Job } from './job'

const nobody = { items: [], next: null, previous: null }

/** Found by the next day on which a window ends, so late ones are made up for by themselves. */
export const moveStagesJob: Job = {
  id: 'move-stages',
  name: { zh: '会员生命周期阶段', en: 'Members move on in their stages' },
  schedule: { every: 'tick' },
  due: async (world, { zone }, after) => {
    if (!(await world.programme()).lifecycle) return nobody
    const today = dayNumber(world.clock.now(), zone)
    return world.store.find<MemberRecord>('member', { range: { stageDue: { lte: today } }, limit: PAGE, after })
  },
  step: moveStage,
}

/** Members who were told no stage yet, or by other windows than the programme has now. */
export const planStagesJob: Job = {
  id: 'plan-stages',
  name: { zh: '补算会员的阶段', en: 'Members without a stage, or by earlier windows, are told theirs' },
  schedule: { every: 'day', at: 15 },
  latest: true,
  due: async (world, _round, after) => {
    const { lifecycle } = await world.programme()
    if (!lifecycle) return nobody
    const windows = windowsOf(lifecycle)
    const page = await world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: PAGE, after })
    return { ...page, items: page.items.filter(({ stage, merged }) => !merged && stage?.windows !== windows) }
  },
  step: moveStage,
}
