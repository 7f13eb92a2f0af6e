import { whole } from '../../kernel'
import { earnSchemas } from '../../programme'
import { countOf } from './count'
import { ofPieces } from './fixed'
import type { EarnKind } from './kind'

/** Points for coming, once a calendar day. When the order that had them is returned, the next of the day has them. */
export const perVisit: EarnKind<'perVisit'> = {
  kind: 'perVisit',
  sentence: { zh: '每天首单得 {points}', en: '{points} for the first order of a day' },
  schema: earnSchemas.perVisit,
  make: ({ id, points }, { counts }) => {
    const made = ofPieces(id, points, 1)
    if (countOf(counts, id, 'day') === 0) return made
    return { amount: whole(0), steps: [...made.steps, { kind: 'visit', by: id, before: points, after: 0, ratio: null }] }
  },
}
