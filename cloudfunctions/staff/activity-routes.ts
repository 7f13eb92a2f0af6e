import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { doActivity } from '../flow/do-activity'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const enter = route<StaffContract, 'attendance.enter', OnDuty>({
  input: z.strictObject({
    member: recordId('the id of a member'),
    event: z.string('the code of an event').regex(/^[A-Za-z0-9._-]{1,32}$/, '1 to 32 of letters, digits and . _ -'),
  }),
  writes: true,
  admit: may('member.care'),
  run: ({ world, who, input: { member, event }, reference }) =>
    doActivity(world, { activity: 'attendance', subject: event, member, reference, store: who.shop._id, staff: who.staff._id }),
})

export const activityRoutes = { 'attendance.enter': enter }
