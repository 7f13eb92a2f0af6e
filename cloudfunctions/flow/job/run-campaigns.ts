import { dueRuns, stepRun } from '../run-campaign'
import type { Job } from './job'

/** A run is long and a step is short, so whatever is due is asked for again until nothing is. */
const AGAIN = 'again'

export const runCampaignsJob: Job = {
  id: 'run-campaigns',
  name: { zh: '按日程的活动', en: 'Campaigns of the day' },
  schedule: { every: 'tick' },
  due: async (world) => {
    const items = (await dueRuns(world)).map((_id) => ({ _id }))
    return { items, next: items.length > 0 ? AGAIN : null, previous: null }
  },
  step: stepRun,
}
