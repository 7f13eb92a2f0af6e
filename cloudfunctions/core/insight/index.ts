export { countAhead, shareOf, times, type Estimate } from './interval'
export { emptySample, sampleOf, withValue, Z_80, Z_95, type Sample } from './normal'
export { addEntry, addExchange, addMember, addOrder, addReturn, addSums, emptyDay, sameSums, sumsOf } from './store-day'
export { GROUP_AT_LEAST, returnOn, seenAtLeast, upliftOf, type Interval, type Uplift } from './uplift'
