import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { finishTask } from '../flow/finish-task'
import { listTasks } from '../flow/list-tasks'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import { saveLead } from '../flow/save-lead'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { formInput, paged, reasonId } from './entry-input'

const save = route<StaffContract, 'lead.save', OnDuty>({
  input: z.strictObject({
    form: formInput,
    note: typedText(400).optional(),
    product: reasonId.optional(),
    fastTrack: reasonId.optional(),
    terms: z.boolean('true or false').optional(),
    marketing: z.boolean('true or false').optional(),
  }),
  writes: true,
  admit: may('member.enrol'),
  run: ({ world, who: { staff, shop }, input, reference }) =>
    saveLead(world, {
      reference,
      form: input.form,
      note: input.note ?? null,
      product: input.product ?? null,
      fastTrack: input.fastTrack ?? null,
      terms: input.terms ?? false,
      marketing: input.marketing ?? false,
      store: shop._id,
      staff: staff._id,
      source: { store: shop._id, staff: staff._id, campaign: null, scene: null },
    }),
})

const list = route<StaffContract, 'task.list', OnDuty>({
  input: z.strictObject({ ...paged, state: z.enum(['open', 'done'], 'open or done').optional() }),
  writes: false,
  admit: may('member.care'),
  run: ({ world, who, input: { state = 'open', after, limit = PAGE_ROWS_AT_MOST } }) =>
    listTasks(world, { store: who.shop._id, state, after, limit }),
})

const outcomes = ['coming', 'reached', 'later', 'declined', 'unreached'] as const

const done = route<StaffContract, 'task.done', OnDuty>({
  input: z.strictObject({
    task: recordId('the id of a task'),
    outcome: z.enum(outcomes, `one of ${outcomes.join(', ')}`),
    note: typedText(400).optional(),
  }),
  writes: true,
  admit: may('member.care'),
  run: ({ world, who, input, reference }) =>
    finishTask(world, { task: input.task, outcome: input.outcome, note: input.note ?? null, reference, by: who.staff }),
})

export const leadRoutes = { 'lead.save': save, 'task.list': list, 'task.done': done }
