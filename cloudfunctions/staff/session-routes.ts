import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { refuse } from '../core/kernel'
import { endSession, listSessions, SESSION_ROWS } from '../flow/session'
import { answerSignIn, lookSignIn } from '../flow/sign-in'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { onDuty, type Admit, type OnDuty } from './admit'
import { paged } from './gift-routes'

const code = z.string('the code of a sign-in page').min(1, 'the code of a sign-in page').max(800, 'the code of a sign-in page')

/** Signing in is answered on the phone alone: a console that could do it would breed consoles. */
const byPhone: Admit = async (world, caller, action, call) =>
  caller.kind === 'session' ? refuse({ code: 'identity.required', rule: 'the mini-program on your phone' }) : onDuty(world, caller, action, call)

const look = route<StaffContract, 'session.look', OnDuty>({
  input: z.strictObject({ code }),
  writes: false,
  admit: byPhone,
  run: async ({ world, input }) => {
    const asked = await lookSignIn(world, input.code)
    if (!asked.ok) return asked
    const { place, digits, expiresAt } = asked.value
    return { ok: true, value: { place, digits, expiresAt } }
  },
})

const answer = route<StaffContract, 'session.answer', OnDuty>({
  input: z.strictObject({ code, approve: z.boolean('true or false') }),
  writes: true,
  admit: byPhone,
  run: ({ world, who, input, reference }) => answerSignIn(world, { ...input, reference, staff: who.staff._id }),
})

const list = route<StaffContract, 'session.list', OnDuty>({
  input: z.strictObject(paged(SESSION_ROWS)),
  writes: false,
  admit: onDuty,
  run: ({ world, who, input: { after, limit = SESSION_ROWS } }) => listSessions(world, { staff: who.staff._id, after, limit }),
})

const end = route<StaffContract, 'session.end', OnDuty>({
  input: z.strictObject({ session: recordId('the id of a session') }),
  writes: true,
  admit: onDuty,
  run: ({ world, who, input }) => endSession(world, { session: input.session, staff: who.staff._id }),
})

export const sessionRoutes = { 'session.look': look, 'session.answer': answer, 'session.list': list, 'session.end': end }
