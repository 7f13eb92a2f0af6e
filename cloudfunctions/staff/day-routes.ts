import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { ok } from '../core/kernel'
import { dayToday } from '../flow/list-days'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const today = route<StaffContract, 'storeDay.today', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('storeDay.read'),
  run: async ({ world, who }) => ok(await dayToday(world, who.shop._id)),
})

export const dayRoutes = { 'storeDay.today': today }
