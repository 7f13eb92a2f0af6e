import type { ActivityRule, Programme } from '../../../types/programme'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'
import type { ActivityGround, Doing } from './kind'
import { kindOf } from './kinds'

/** The rules that answer a doing, in the order of the programme. */
export const rulesFor = ({ activities = [] }: Programme, { activity, subject }: Doing): ActivityRule[] =>
  activities.filter((rule) => rule.kind === activity && (kindOf(rule).answers?.(rule, subject) ?? true))

/** Why a rule gives nothing now; null: it gives. */
export const objection = (rule: ActivityRule, ground: ActivityGround, subject: string | null): Refusal | null =>
  kindOf(rule).objection(rule, ground, subject)

/**
 * The rules that give for a doing now. Refuses `activity.closed` where the programme has none for it, else what the first
 * of them objects to when all of them do.
 */
export const openRules = (ground: ActivityGround, doing: Doing): Result<ActivityRule[]> => {
  const rules = rulesFor(ground.programme, doing)
  const objections = rules.map((rule) => objection(rule, ground, doing.subject))
  const open = rules.filter((_, index) => objections[index] === null)
  const [first] = objections
  if (open.length > 0) return ok(open)
  return refuse(first ?? { code: 'activity.closed', activity: doing.activity, subject: doing.subject })
}

/**
 * Under what a doing is remembered that is done once in a life, or once for its subject; null for what comes again. An
 * event that somebody enters twice under different letters is two events.
 */
export const doneOnce = ({ activity, subject }: Doing): string | null =>
  activity === 'signIn' || activity === 'share' ? null : subject === null ? activity : `${activity}:${subject}`
