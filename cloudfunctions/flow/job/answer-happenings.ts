import type { HappeningRecord } from '../../../types/record'
import { answerHappening } from '../answer-happening'
import { PAGE, type Job } from './job'

export const answerHappeningsJob: Job = {
  id: 'answer-happenings',
  name: { zh: '入会、升级等触发的活动', en: 'Campaigns that joining or a tier sets off' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<HappeningRecord>('happening', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: answerHappening,
}
