import * as z from 'zod'
import type { ImportContract } from '../../types/contract'
import type { Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { ImportBatch } from '../../types/record'
import { ofStore, openImport, putPiece } from '../flow/import-batch'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import { forgetImport, listImports, REPORT_ROWS_AT_MOST, reportImport, viewImport } from '../flow/list-imports'
import { mapImport, readImport } from '../flow/read-import'
import { runImport, tryImport, undoImport } from '../flow/run-import'
import type { OnDuty } from '../flow/staff-duty'
import { typedText } from '../platform/host/input'
import { route, type Action } from '../platform/host/route'
import { may } from './admit'
import { batch, how, mapping, paged, reason, step } from './input'

const admit = may('import.run')
const kinds = ['members', 'points', 'stored', 'coupons', 'orders'] as const
const bytesRule = 'bytes of the file, 1 or more'

const open = route<ImportContract, 'import.open', OnDuty>({
  input: z.strictObject({
    kind: z.enum(kinds, `one of ${kinds.join(', ')}`),
    name: typedText(120),
    bytes: z.int(bytesRule).min(1, bytesRule),
  }),
  writes: true,
  admit,
  run: ({ world, who, input, reference }) => openImport(world, { ...input, reference, staff: who.staff }),
})

/** A piece in base64, four characters for three bytes. */
const DATA_AT_MOST = 200_000

const put = route<ImportContract, 'import.put', OnDuty>({
  input: z.strictObject({
    batch,
    n: z.int('the number of the piece, from 0').min(0, 'the number of the piece, from 0'),
    data: z.string('base64').max(DATA_AT_MOST, `${String(DATA_AT_MOST)} characters at most`).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64'),
  }),
  writes: false,
  admit,
  run: ({ world, who, input }) => ofStore(world, who.shop, input.batch, () => putPiece(world, input)),
})

const states = ['ready', 'duplicate', 'refused', 'made', 'undone', 'kept'] as const

const report = route<ImportContract, 'import.report', OnDuty>({
  input: z.strictObject({
    batch,
    stage: z.enum(['tried', 'run'], 'tried or run'),
    state: z.enum(states, `one of ${states.join(', ')}`).optional(),
    ...paged(REPORT_ROWS_AT_MOST),
  }),
  writes: false,
  admit,
  run: ({ world, who, input: { state = null, after, limit = REPORT_ROWS_AT_MOST, ...asked } }) => ofStore(world, who.shop, asked.batch, () => reportImport(world, { ...asked, state, after, limit })),
})

const list = route<ImportContract, 'import.list', OnDuty>({
  input: z.strictObject(paged(PAGE_ROWS_AT_MOST)),
  writes: false,
  admit,
  run: ({ world, who, input: { after, limit = PAGE_ROWS_AT_MOST } }) => listImports(world, who.shop._id, { after, limit }),
})

const view = route<ImportContract, 'import.view', OnDuty>({
  input: z.strictObject({ batch }),
  writes: false,
  admit,
  run: ({ world, who, input }) => ofStore(world, who.shop, input.batch, () => viewImport(world, input.batch)),
})

/** What a call begins at a batch of the store that is acted for; one that goes on, or that will be refused, begins nothing. */
const begins =
  (isNew: (batch: ImportBatch) => boolean) =>
  async ({ world, who, input }: { world: World; who: OnDuty; input: { batch: string } }): Promise<string | null> => {
    const found = await world.store.get<ImportBatch>('importBatch', input.batch)
    return found?.store === who.shop._id && isNew(found) ? `importBatch/${found._id}` : null
  }

const forget = route<ImportContract, 'import.forget', OnDuty>({
  input: z.strictObject({ batch }),
  writes: false,
  admit,
  begins: begins(({ state, forgottenAt }) => state !== 'running' && forgottenAt === null),
  run: ({ world, who, input }) => ofStore(world, who.shop, input.batch, () => forgetImport(world, input.batch)),
})

const undo = route<ImportContract, 'import.undo', OnDuty>({
  input: z.strictObject({ ...step, reason }),
  writes: false,
  admit,
  begins: begins(({ state }) => state === 'done'),
  run: ({ world, who, input: { rows = null, ...asked } }) => ofStore(world, who.shop, asked.batch, () => undoImport(world, { ...asked, rows, staff: who.staff._id })),
})

/** Those that look into the file. A batch and its rows are their own references, so none of these asks for one. */
const reading = (sheets: Sheets): Record<string, Action> => ({
  'import.read': route<ImportContract, 'import.read', OnDuty>({
    input: z.strictObject({ batch, ...how }),
    writes: false,
    admit,
    run: ({ world, who, input }) => ofStore(world, who.shop, input.batch, () => readImport(world, sheets, input)),
  }),
  'import.map': route<ImportContract, 'import.map', OnDuty>({
    input: z.strictObject({
      batch,
      mapping,
      dateOrder: z.enum(['dayFirst', 'monthFirst'], 'dayFirst or monthFirst').optional(),
      wallet: z.string('the id of a wallet').regex(/^[a-z][a-z0-9_]{0,31}$/, 'the id of a wallet').optional(),
      ...how,
    }),
    writes: false,
    admit,
    run: ({ world, who, input: { dateOrder = null, wallet = null, ...asked } }) => ofStore(world, who.shop, asked.batch, () => mapImport(world, sheets, { ...asked, dateOrder, wallet })),
  }),
  'import.tryOut': route<ImportContract, 'import.tryOut', OnDuty>({
    input: z.strictObject(step),
    writes: false,
    admit,
    run: ({ world, who, input: { rows = null, ...asked } }) => ofStore(world, who.shop, asked.batch, () => tryImport(world, sheets, { ...asked, rows })),
  }),
  'import.run': route<ImportContract, 'import.run', OnDuty>({
    input: z.strictObject(step),
    writes: false,
    admit,
    begins: begins(({ state }) => state === 'tried'),
    run: ({ world, who, input: { rows = null, ...asked } }) => ofStore(world, who.shop, asked.batch, () => runImport(world, sheets, { ...asked, rows })),
  }),
})

export const importRoutes = (sheets: Sheets): Record<string, Action> => ({
  'import.open': open,
  'import.put': put,
  'import.report': report,
  'import.list': list,
  'import.view': view,
  'import.forget': forget,
  'import.undo': undo,
  ...reading(sheets),
})
