import type { CapPeriod, EarnRule } from '../../../../types/programme'
import { compare, floorOf, whole } from '../../kernel'
import { countOf } from './count'
import type { Made } from './kind'
import type { Sheet } from './sheet'

/** The order in which caps act, however they stand in the programme. */
const periods: readonly CapPeriod[] = ['order', 'day', 'week', 'month', 'lifetime']

/** Cuts what a rule made to what its caps leave room for; a cap that cuts is told as a step. */
export const capped = (made: Made, { id, caps }: EarnRule, { counts, rooms }: Sheet): Made =>
  withinBudget(withinCaps(made, { id, caps }, counts), id, rooms)

/** A budget of the day is shared by all members: what was left of it when the order came. */
const withinBudget = (made: Made, id: string, rooms: Sheet['rooms']): Made => {
  const room = rooms.find(({ rule }) => rule === id)
  if (!room || compare(made.amount, whole(room.points)) <= 0) return made
  const step = { kind: 'budget' as const, by: id, before: floorOf(made.amount), after: room.points, ratio: null }
  return { amount: whole(room.points), steps: [...made.steps, step] }
}

const withinCaps = (made: Made, { id, caps = [] }: Pick<EarnRule, 'id' | 'caps'>, counts: Sheet['counts']): Made =>
  [...caps]
    .sort((a, b) => periods.indexOf(a.per) - periods.indexOf(b.per))
    .reduce<Made>((before, { per, points }) => {
      const room = per === 'order' ? points : Math.max(0, points - countOf(counts, id, per))
      if (compare(before.amount, whole(room)) <= 0) return before
      const step = { kind: 'cap' as const, by: per, before: floorOf(before.amount), after: room, ratio: null }
      return { amount: whole(room), steps: [...before.steps, step] }
    }, made)
