import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { refuse } from '../core/kernel'
import { permissions } from '../core/staff'
import { listDays, sumDays } from '../flow/list-days'
import { saveTakings } from '../flow/save-takings'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'
import type { Result } from '../../types/result'

const ROWS = 50
const TAKINGS_AT_MOST = 99_999_999_999
const day = z.iso.date('a day such as 2026-03-02')
const asked = { from: day.optional(), to: day.optional(), all: z.boolean('true or false').optional() }

/** The store acted for, or null for every store, which only somebody sees whose permission reaches all of them. */
const storesOf = ({ staff, shop }: OnDuty, all: boolean, action: string): Result<string | null> => {
  if (!all) return { ok: true, value: shop._id }
  if (staff.may['storeDay.read']?.scope === 'all') return { ok: true, value: null }
  return refuse({ code: 'permission.denied', action, needs: 'the days of every store', permission: permissions['storeDay.read'], may: { zh: '负责全部门店的人', en: 'Who looks after all stores' } })
}

const list = route<OfficeContract, 'storeDay.list', OnDuty>({
  input: z.strictObject({ ...asked, ...paged(ROWS) }),
  writes: false,
  admit: may('storeDay.read'),
  run: async ({ world, who, input: { after, limit = ROWS, all = false, ...days } }) => {
    const store = storesOf(who, all, 'storeDay.list')
    return store.ok ? listDays(world, { ...days, store: store.value }, { after, limit }) : store
  },
})

const sum = route<OfficeContract, 'storeDay.sum', OnDuty>({
  input: z.strictObject(asked),
  writes: false,
  admit: may('storeDay.read'),
  run: async ({ world, who, input: { all = false, ...days } }) => {
    const store = storesOf(who, all, 'storeDay.sum')
    return store.ok ? sumDays(world, { ...days, store: store.value }) : store
  },
})

const takings = route<OfficeContract, 'takings.save', OnDuty>({
  input: z.strictObject({ day, totalFen: z.int('whole fen').min(0, '0 or more').max(TAKINGS_AT_MOST, 'below 1,000,000,000 yuan') }),
  writes: true,
  admit: may('takings.save'),
  run: ({ world, who, input, reference }) => saveTakings(world, { ...input, reference, store: who.shop._id, staff: who.staff._id }),
})

export const dayRoutes = { 'storeDay.list': list, 'storeDay.sum': sum, 'takings.save': takings }
