import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { countMessages } from '../flow/count-messages'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { moment } from './gift-schema'

const effect = route<StaffContract, 'message.effect', OnDuty>({
  input: z
    .strictObject({
      by: z.enum(['template', 'campaign'], 'template or campaign'),
      id: recordId('the id of a template or campaign'),
      from: moment,
      until: moment,
      after: z.string().min(2, 'the `next` of the page before').max(512, 'the `next` of the page before').optional(),
    })
    .refine(({ from, until }) => from < until, { path: ['until'], error: 'later than `from`' }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { after, ...asked } }) => countMessages(world, { ...asked, after }),
})

export const messageRoutes = { 'message.effect': effect }
