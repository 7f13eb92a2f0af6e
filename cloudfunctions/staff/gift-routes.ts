import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { GiftRecord } from '../../types/record'
import { ok } from '../core/kernel'
import { readPage } from '../flow/read-page'
import { saveGift } from '../flow/save-gift'
import { stockGift, viewShelf } from '../flow/stock-gift'
import { giftRows } from '../flow/view-gift-draft'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { giftDetails, giftId, pieces } from './gift-schema'

const ROWS = 50

export const paged = (most: number) => ({
  after: z.string().min(1, 'the `next` of the page before').max(512, 'the `next` of the page before').optional(),
  limit: z.int('a whole number').min(1, `1 to ${String(most)}`).max(most, `1 to ${String(most)}`).optional(),
})

const all = route<StaffContract, 'gift.all', OnDuty>({
  input: z.strictObject(paged(ROWS)),
  writes: false,
  admit: may('offer.read'),
  run: async ({ world, input: { after, limit = ROWS } }) => {
    const page = await readPage<GiftRecord>(world, 'gift', {}, { after, limit })
    if (!page.ok) return page
    return ok({ rows: await giftRows(world, page.value.items), next: page.value.next })
  },
})

const revisionRule = 'the revision that was read, 0 for a new gift'
const revision = z.int(revisionRule).min(0, revisionRule).max(1_000_000, revisionRule)

const save = route<StaffContract, 'gift.save', OnDuty>({
  input: z.strictObject({ gift: giftId, details: giftDetails, revision: revision.optional() }),
  writes: true,
  admit: may('gift.edit'),
  run: ({ world, who, input, reference }) => saveGift(world, { ...input, reference, staff: who.staff._id }),
})

const withdraw = route<StaffContract, 'gift.withdraw', OnDuty>({
  input: z.strictObject({ gift: giftId }),
  writes: true,
  admit: may('gift.edit'),
  run: ({ world, who, input, reference }) => saveGift(world, { ...input, details: null, reference, staff: who.staff._id }),
})

const stock = route<StaffContract, 'gift.stock', OnDuty>({
  input: z.strictObject({ gift: giftId, place: recordId('a store of the gift, or pool'), pieces, reason: typedText(100) }),
  writes: true,
  admit: may('gift.edit'),
  run: ({ world, who, input, reference }) => stockGift(world, { ...input, reference, staff: who.staff._id }),
})

const shelf = route<StaffContract, 'gift.shelf', OnDuty>({
  input: z.strictObject({ gift: giftId }),
  writes: false,
  admit: may('offer.read'),
  run: ({ world, input }) => viewShelf(world, input.gift),
})

export const giftRoutes = { 'gift.all': all, 'gift.save': save, 'gift.withdraw': withdraw, 'gift.stock': stock, 'gift.shelf': shelf }
