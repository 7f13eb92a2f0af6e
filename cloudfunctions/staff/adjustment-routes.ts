import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { adjustPoints } from '../flow/adjust-points'
import { ADJUSTMENT_ROWS_AT_MOST, decideAdjustment, listAdjustments } from '../flow/decide-adjustment'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const POINTS_AT_MOST = 1_000_000_000
const pointsRule = 'whole points of the smallest unit, above 0 to give and below 0 to take, not 0'

const adjust = route<StaffContract, 'points.adjust', OnDuty>({
  input: z.strictObject({
    member: recordId('the id of a member'),
    wallet: z.string('the id of a wallet').regex(/^[a-z][a-z0-9_]{0,31}$/, 'the id of a wallet'),
    points: z
      .int(pointsRule)
      .min(-POINTS_AT_MOST, pointsRule)
      .max(POINTS_AT_MOST, pointsRule)
      .refine((points) => points !== 0, pointsRule),
    reason: typedText(200),
  }),
  writes: true,
  admit: may('points.adjust'),
  run: ({ world, who, input, reference }) => adjustPoints(world, { ...input, reference, staff: who.staff }),
})

const pageRule = `1 to ${String(ADJUSTMENT_ROWS_AT_MOST)}`

const list = route<StaffContract, 'adjustment.list', OnDuty>({
  input: z.strictObject({
    state: z.enum(['open', 'approved', 'refused'], 'open, approved or refused').optional(),
    after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
    limit: z.int(pageRule).min(1, pageRule).max(ADJUSTMENT_ROWS_AT_MOST, pageRule).optional(),
  }),
  writes: false,
  admit: may('points.adjust'),
  run: ({ world, who, input: { state = 'open', after, limit = ADJUSTMENT_ROWS_AT_MOST } }) =>
    listAdjustments(world, { store: who.shop._id, state, after, limit }),
})

const noteRule = 'why it is refused, in words'

const decide = route<StaffContract, 'adjustment.decide', OnDuty>({
  input: z
    .strictObject({
      request: recordId('the id of a request'),
      approve: z.boolean('true or false'),
      note: typedText(200).optional(),
    })
    .refine(({ approve, note }) => approve || note !== undefined, { path: ['note'], error: noteRule }),
  writes: true,
  admit: may('adjustment.decide'),
  run: ({ world, who, input: { request, approve, note = null }, reference }) =>
    decideAdjustment(world, { request, approve, note, reference, staff: who.staff }),
})

export const adjustmentRoutes = { 'points.adjust': adjust, 'adjustment.list': list, 'adjustment.decide': decide }
