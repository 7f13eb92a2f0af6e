import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { ok } from '../core/kernel'
import { programmeJsonSchema } from '../core/programme'
import { checkProgramme, publishEdit, rollBack, saveEdit, viewVersion } from '../flow/edit-programme'
import { listVersions } from '../flow/list-versions'
import { tryOrder } from '../flow/try-order'
import { linesInput } from '../platform/host/lines-input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { giftId as id, moment } from '../staff/gift-schema'

const FEN_AT_MOST = 999_999_999

const counted = (what: string) => z.int(what).min(0, what).max(1_000_000, what)
const version = counted('the number of a version')
const revision = counted('the revision that was read')
/** Its own rules read it, and tell every fault with its path. */
const document = z.record(z.string(), z.unknown(), 'a programme')

const versions = route<OfficeContract, 'programme.versions', OnDuty>({
  input: z.strictObject({ before: version.optional() }),
  writes: false,
  admit: may('programme.read'),
  run: async ({ world, input }) => {
    const { items, live, next } = await listVersions(world, input.before)
    const { zone } = await world.programme()
    return ok({ zone, now: world.clock.now(), rows: items.map(({ version: number, state, edition, publishedAt, from }) => ({ version: number, state, edition, publishedAt, from })), live, next })
  },
})

const view = route<OfficeContract, 'programme.view', OnDuty>({
  input: z.strictObject({ version }),
  writes: false,
  admit: may('programme.read'),
  run: ({ world, input }) => viewVersion(world, input.version),
})

const schema = route<OfficeContract, 'programme.schema', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('programme.read'),
  run: () => Promise.resolve(ok({ schema: programmeJsonSchema() })),
})

const check = route<OfficeContract, 'programme.check', OnDuty>({
  input: z.strictObject({ document, against: version.optional() }),
  writes: false,
  admit: may('programme.read'),
  run: ({ world, input }) => checkProgramme(world, input.document, input.against),
})

const save = route<OfficeContract, 'programme.save', OnDuty>({
  input: z.strictObject({ document, version: version.optional(), revision: revision.optional() }),
  writes: true,
  admit: may('programme.edit'),
  run: ({ world, who, input }) => saveEdit(world, { ...input, staff: who.staff._id }),
})

const publish = route<OfficeContract, 'programme.publish', OnDuty>({
  input: z.strictObject({ version, revision, from: moment.optional() }),
  writes: true,
  admit: may('programme.edit'),
  run: ({ world, input }) => publishEdit(world, input),
})

const back = route<OfficeContract, 'programme.rollBack', OnDuty>({
  input: z.strictObject({ version, from: moment.optional() }),
  writes: true,
  admit: may('programme.edit'),
  run: ({ world, input }) => rollBack(world, input.version, input.from),
})

const tried = z.strictObject({
  receivedFen: z.int('whole fen').min(0, '0 or more').max(FEN_AT_MOST, 'below 10,000,000 yuan'),
  channel: z.enum(['till', 'staff', 'app'], 'till, staff or app'),
  tier: id,
  nth: z.int('1 or more').min(1, '1 or more').max(1_000_000, '1,000,000 at most'),
  birthday: z.array(z.enum(['day', 'week', 'month', 'none'], 'day, week, month or none')).max(4, 'four at most'),
  store: z.string('the id of a store').max(64, 'the id of a store').optional(),
  paidAt: moment.optional(),
  lines: linesInput(FEN_AT_MOST).optional(),
})

const tryOut = route<OfficeContract, 'programme.tryOrder', OnDuty>({
  input: z.strictObject({ document, order: tried }),
  writes: false,
  admit: may('programme.read'),
  run: ({ world, input }) => tryOrder(world, input.document, input.order),
})

export const programmeRoutes = {
  'programme.versions': versions,
  'programme.view': view,
  'programme.schema': schema,
  'programme.check': check,
  'programme.save': save,
  'programme.publish': publish,
  'programme.rollBack': back,
  'programme.tryOrder': tryOut,
}
