import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { ConciergeRecord } from '../../types/record'
import { assignAdviser, listAdvisers } from '../flow/assign-adviser'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import { listStoreRequests, viewRequest } from '../flow/list-concierge'
import { stepConcierge } from '../flow/step-concierge'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './entry-input'

const states = ['asked', 'taken', 'done', 'declined'] as const
const steps = ['take', 'finish', 'decline'] as const

const list = route<StaffContract, 'concierge.list', OnDuty>({
  input: z.strictObject({ ...paged, state: z.enum(states, states.join(', ')).optional() }),
  writes: false,
  admit: may('member.care'),
  run: ({ world, who, input: { state = 'asked', after, limit = PAGE_ROWS_AT_MOST } }) =>
    listStoreRequests(world, { store: who.shop._id, state, after, limit }),
})

const step = route<StaffContract, 'concierge.step', OnDuty>({
  input: z.strictObject({ request: recordId('the id of a request'), step: z.enum(steps, steps.join(', ')), note: typedText(200).optional() }),
  writes: true,
  admit: may('member.care'),
  run: async ({ world, who, input, reference }) => {
    const by = { staff: who.staff._id, store: who.shop._id }
    const done = await stepConcierge(world, { request: input.request, step: input.step, note: input.note ?? null, reference, by })
    if (!done.ok) return done
    const request = await world.store.get<ConciergeRecord>('concierge', done.value.request)
    if (!request) return { ok: false, refusal: { code: 'concierge.unknown', request: input.request } }
    return { ok: true, value: await viewRequest(world, request) }
  },
})

const assign = route<StaffContract, 'adviser.assign', OnDuty>({
  input: z.strictObject({ member: recordId('the id of a member'), staff: recordId('the id of a person of the staff') }),
  writes: true,
  admit: may('adviser.assign'),
  run: ({ world, who, input, reference }) => assignAdviser(world, { ...input, reference, by: { staff: who.staff._id, store: who.shop._id } }),
})

const advisers = route<StaffContract, 'adviser.list', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('adviser.assign'),
  run: async ({ world, who }) => ({ ok: true, value: await listAdvisers(world, who.shop._id) }),
})

export const conciergeRoutes = { 'adviser.list': advisers, 'concierge.list': list, 'concierge.step': step, 'adviser.assign': assign }
