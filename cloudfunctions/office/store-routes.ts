import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { ok, refuse } from '../core/kernel'
import { addScene, sceneImage } from '../flow/add-scene'
import { closeStore, reopenStore, saveStore } from '../flow/edit-store'
import { listStores, viewStore } from '../flow/list-stores'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const ROWS = 50
const DAY_MS = 86_400_000
const DAYS_AHEAD = 366
/** A repeat of an answer that was lost comes when its moment is just over. */
const REPEAT_MS = 10 * 60_000
const store = z.string('the id of a store').regex(/^[0-9A-Z]{1,8}$/, '1 to 8 capitals and digits, which codes carry')
const reason = typedText(200)
const digits = z.string('digits').regex(/^\d{1,6}$/, '1 to 6 digits, which card numbers carry')
const phone = z.string('a phone number').regex(/^[0-9+() -]{3,30}$/, '3 to 30 of digits, blanks and + - ( )')

const details = z.strictObject({
  ...{ name: typedText(30), nameEn: typedText(60).nullable(), city: typedText(30), region: typedText(30).nullable() },
  ...{ address: typedText(100), phone, digits: digits.nullable() },
})

const list = route<OfficeContract, 'store.list', OnDuty>({
  input: z.strictObject({ ...paged(ROWS), text: typedText(40).optional(), state: z.enum(['open', 'closed'], 'open or closed').optional() }),
  writes: false,
  admit: may('store.read'),
  run: async ({ world, who: { staff, shop }, input: { text, state, after, limit = ROWS } }) =>
    ok(await listStores(world, { scope: staff.may['store.read']?.scope ?? 'own', home: shop, text, state, after, limit })),
})

const view = route<OfficeContract, 'store.view', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('store.read'),
  run: async ({ world, who }) => ok(await viewStore(world, who.shop)),
})

const revisionRule = 'the revision that was read, or null for a new store'
const save = route<OfficeContract, 'store.save', OnDuty>({
  input: z.strictObject({ store, revision: z.int(revisionRule).min(0, revisionRule).nullable(), details }),
  writes: true,
  admit: may('store.edit'),
  run: ({ world, input, reference }) => saveStore(world, { ...input, reference }),
})

const close = route<OfficeContract, 'store.close', OnDuty>({
  input: z.strictObject({ at: z.int('a moment in epoch milliseconds').min(0, 'a moment in epoch milliseconds').nullable(), reason }),
  writes: true,
  admit: may('store.edit'),
  run: async ({ world, who, input: { at, reason: why }, reference }) => {
    const now = world.clock.now()
    const bad = at !== null && (at < now - REPEAT_MS || at > now + DAYS_AHEAD * DAY_MS)
    if (bad) return refuse({ code: 'input.invalid', field: 'at', rule: `a moment to come, within ${String(DAYS_AHEAD)} days, or null for now` })
    return closeStore(world, { store: who.shop._id, at, reason: why, reference })
  },
})

const reopen = route<OfficeContract, 'store.reopen', OnDuty>({
  input: z.strictObject({ reason }),
  writes: true,
  admit: may('store.edit'),
  run: ({ world, who, input, reference }) => reopenStore(world, { store: who.shop._id, ...input, reference }),
})

const daysRule = '1 to 3,660 days, or null for good'
const print = route<OfficeContract, 'scene.add', OnDuty>({
  input: z.strictObject({
    staff: z.string('a person of the store').regex(/^[A-Za-z0-9]{1,64}$/, 'the id of a person of the store').optional(),
    campaign: z.string('what it is for').regex(/^[0-9A-Z]{1,10}$/, '1 to 10 capitals and digits').optional(),
    days: z.int(daysRule).min(1, daysRule).max(3660, daysRule).nullable(),
  }),
  writes: true,
  admit: may('store.manage'),
  run: ({ world, who, input }) => addScene(world, { store: who.shop._id, ...input }),
})

const image = route<OfficeContract, 'scene.image', OnDuty>({
  input: z.strictObject({ scene: z.string('a printed code').min(1, 'a printed code').max(32, 'a printed code') }),
  writes: false,
  admit: may('store.read'),
  run: ({ world, who, input }) => sceneImage(world, { ...input, store: who.shop._id }),
})

export const storeRoutes = {
  'scene.add': print,
  'scene.image': image,
  'store.close': close,
  'store.list': list,
  'store.reopen': reopen,
  'store.save': save,
  'store.view': view,
}
