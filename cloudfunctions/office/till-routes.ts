import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { addTill, revokeTill, rotateTill, TILLS_A_STORE } from '../flow/edit-till'
import { listTills } from '../flow/list-tills'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const OVERLAP_HOURS = 168
const till = z.string('the id of a till').regex(/^[A-Za-z0-9._-]{1,32}$/, '1 to 32 of letters, digits and . _ -')
const reason = typedText(200)
const overlap = `whole hours, 0 to ${String(OVERLAP_HOURS)}`

const list = route<OfficeContract, 'till.list', OnDuty>({
  input: z.strictObject(paged(TILLS_A_STORE)),
  writes: false,
  admit: may('store.read'),
  run: ({ world, who, input: { after, limit = TILLS_A_STORE } }) => listTills(world, { store: who.shop._id, after, limit }),
})

const add = route<OfficeContract, 'till.add', OnDuty>({
  input: z.strictObject({ till }),
  writes: true,
  admit: may('till.edit'),
  run: ({ world, who, input, reference }) => addTill(world, { ...input, store: who.shop._id, staff: who.staff._id, reference }),
})

const rotate = route<OfficeContract, 'till.rotate', OnDuty>({
  input: z.strictObject({
    till,
    generation: z.int('the number of the key that was read').min(1, 'the number of the key that was read'),
    overlapHours: z.int(overlap).min(0, overlap).max(OVERLAP_HOURS, overlap),
    reason,
  }),
  writes: true,
  admit: may('till.edit'),
  run: ({ world, who, input: { till: id, generation, overlapHours }, reference }) =>
    rotateTill(world, { till: id, generation, overlapHours, store: who.shop._id, staff: who.staff._id, reference }),
})

const revoke = route<OfficeContract, 'till.revoke', OnDuty>({
  input: z.strictObject({ till, reason }),
  writes: true,
  admit: may('till.edit'),
  run: ({ world, who, input, reference }) => revokeTill(world, { ...input, store: who.shop._id, staff: who.staff._id, reference }),
})

export const tillRoutes = { 'till.list': list, 'till.add': add, 'till.rotate': rotate, 'till.revoke': revoke }
