import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import { messageStates } from '../core/message'
import { ok } from '../core/kernel'
import { countPermits } from '../flow/count-permits'
import { listMessages } from '../flow/list-messages'
import { listTemplates } from '../flow/list-templates'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const ROWS = 50

const templates = route<OfficeContract, 'message.templates', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('campaign.read'),
  run: async ({ world }) => ok(await listTemplates(world)),
})

const permits = route<OfficeContract, 'message.permits', OnDuty>({
  input: z.strictObject({ after: paged(ROWS).after }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { after } }) => countPermits(world, after),
})

const log = route<OfficeContract, 'message.log', OnDuty>({
  input: z.strictObject({
    ...paged(ROWS),
    template: recordId('the id of a template').optional(),
    state: z.enum(messageStates, messageStates.join(', ')).optional(),
    day: z.string('a day').regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as 2026-03-02').optional(),
  }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { after, limit = ROWS, ...asked } }) => listMessages(world, asked, { after, limit }),
})

/** Templates, permits and the delivery log; pushes are the staff's door's, which the phone calls as well. */
export const messageRoutes = { 'message.log': log, 'message.permits': permits, 'message.templates': templates }
