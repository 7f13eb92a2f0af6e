import type { ActivityStanding } from '../../../types/record'
import type { Doing } from './kind'

/** Days of sign-ins kept: this month's and last month's. */
const DAYS_KEPT = 62

/** The length of the streak that a sign-in on this day makes; a missed day begins a new one. */
export const streakOn = ({ signIns }: ActivityStanding, day: number): number =>
  signIns?.last === day - 1 ? signIns.streak + 1 : 1

/** The standing after a doing on a day; most doings leave it as it is. */
export const standingWith = (standing: ActivityStanding, { activity }: Doing, day: number): ActivityStanding => {
  if (activity === 'signIn') {
    const days = [...(standing.signIns?.days ?? []), day].slice(-DAYS_KEPT)
    return { ...standing, signIns: { last: day, streak: streakOn(standing, day), days } }
  }
  if (activity !== 'share') return standing
  const times = standing.shares?.day === day ? standing.shares.times : 0
  return { ...standing, shares: { day, times: times + 1 } }
}
