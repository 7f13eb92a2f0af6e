import { activitySchemas } from '../programme'
import type { EarnStep } from '../../../types/record'
import { dayStart } from './day'
import { once, type ActivityKind, type ActivityOf } from './kind'

type Bonus = NonNullable<ActivityOf<'signIn'>['streaks']>[number]

/** Whether a bonus falls on this day of a streak. */
export const falls = ({ day, repeats }: Bonus, streak: number): boolean =>
  repeats ? streak > 0 && streak % day === 0 : streak === day

/** Points of a sign-in, once a calendar day, with what the day of the streak adds. */
export const signIn: ActivityKind<'signIn'> = {
  kind: 'signIn',
  sentence: { zh: '每天签到得 {points}，连续签到另有奖励', en: '{points} a sign-in, once a day, more for a streak' },
  schema: activitySchemas.signIn,
  objection: ({ name }, { programme, account, day }) =>
    account.activity?.signIns?.last === day
      ? { code: 'activity.done', activity: 'signIn', name, again: dayStart(day + 1, programme) }
      : null,
  make: (rule, { streak }) =>
    (rule.streaks ?? [])
      .filter((bonus) => falls(bonus, streak))
      .sort((a, b) => a.day - b.day)
      .reduce((made, bonus) => {
        const points = made.points + bonus.points
        const step: EarnStep = { kind: 'streak', by: String(streak), before: made.points, after: points, ratio: null }
        return { points, steps: [...made.steps, step] }
      }, once(rule)),
}
