import * as z from 'zod'
import type { Lifecycle } from '../../../../types/programme'

const MOST_DAYS = 3650
const days = z.int('whole days').min(1, `1 to ${String(MOST_DAYS)}`).max(MOST_DAYS, `1 to ${String(MOST_DAYS)}`)

export const lifecycleSchema = z.strictObject({ activeDays: days, silentDays: days, lostDays: days }) satisfies z.ZodType<Lifecycle>
