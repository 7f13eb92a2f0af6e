import { birthdaysAhead, planBirthdayCall, planPurchaseCall, purchasesBefore } from '../plan-call-backs'
import { festivalGuests, planFestivalCalls } from '../plan-festival-calls'
import { PAGE, type Job } from './job'

/** Before the stores open. */
const AT = 5 * 60

export const planBirthdayCallsJob: Job = {
  id: 'plan-birthday-calls',
  name: { zh: '生日关怀回访', en: 'Calls before birthdays' },
  schedule: { every: 'day', at: AT },
  due: (world, round, after) => birthdaysAhead(world, round, PAGE, after),
  step: planBirthdayCall,
}

export const planPurchaseCallsJob: Job = {
  id: 'plan-purchase-calls',
  name: { zh: '购后回访', en: 'Calls after purchases' },
  schedule: { every: 'day', at: AT },
  due: (world, round, after) => purchasesBefore(world, round, PAGE, after),
  step: planPurchaseCall,
}

export const planFestivalCallsJob: Job = {
  id: 'plan-festival-calls',
  name: { zh: '节日邀约', en: 'Calls before festivals' },
  schedule: { every: 'day', at: AT },
  due: (world, round, after) => festivalGuests(world, round, PAGE, after),
  step: planFestivalCalls,
}
