import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { PushAsk } from '../../types/record'
import { decidePush, cancelPush } from '../flow/decide-push'
import { listAudience, listFacts } from '../flow/list-audience'
import { messageRules } from '../flow/message-settings'
import { previewPush, pushTemplates, pushToSelf } from '../flow/preview-push'
import { countPush } from '../flow/push-parts'
import { sendPush } from '../flow/send-push'
import { viewDryRun } from '../flow/view-dry-run'
import { listPushes, viewPush } from '../flow/view-push'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { audience, whole } from './campaign-schema'
import { paged } from './gift-routes'
import { giftId as template, moment } from './gift-schema'

const ROWS = 50
const SAMPLES = 5

const push = recordId('the id of a push')

const ask = z.strictObject({
  name: typedText(30),
  template,
  audience,
  at: moment.nullable(),
  holdOutPercent: whole(0, 50),
  validDays: whole(1, 90),
}) satisfies z.ZodType<PushAsk>

const facts = route<StaffContract, 'audience.facts', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('campaign.read'),
  run: async ({ world }) => ({ ok: true, value: await listFacts(world) }),
})

const members = route<StaffContract, 'audience.members', OnDuty>({
  input: z.strictObject({ ...paged(ROWS), audience }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { audience: asked, after, limit = ROWS } }) => listAudience(world, asked, { after, limit }),
})

const setup = route<StaffContract, 'push.setup', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('campaign.read'),
  run: async ({ world }) => {
    const programme = await world.programme()
    const { approvalAbove = null, marketingAWeek, quietHours } = messageRules(programme)
    return { ok: true, value: { zone: programme.zone, templates: pushTemplates(programme), approvalAbove, marketingAWeek, quietHours } }
  },
})

const preview = route<StaffContract, 'push.preview', OnDuty>({
  input: z.strictObject({ push: ask, members: whole(1, SAMPLES).optional() }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { push: asked, members: shown = SAMPLES } }) => previewPush(world, asked, shown),
})

const count = route<StaffContract, 'push.count', OnDuty>({
  input: z.strictObject({ push: ask }),
  writes: true,
  admit: may('campaign.edit'),
  run: async ({ world, who, input, reference }) => {
    const run = await countPush(world, { push: input.push, staff: who.staff._id, reference })
    return run.ok ? { ok: true, value: await viewDryRun(world, run.value) } : run
  },
})

const send = route<StaffContract, 'push.send', OnDuty>({
  input: z.strictObject({ run: recordId('the id of a count') }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input: { run }, reference }) => sendPush(world, { run, staff: who.staff, reference }),
})

const self = route<StaffContract, 'push.self', OnDuty>({
  input: z.strictObject({ push: ask }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => pushToSelf(world, { push: input.push, identity: who.staff.identity ?? '', reference }),
})

const list = route<StaffContract, 'push.list', OnDuty>({
  input: z.strictObject({
    ...paged(ROWS),
    state: z.enum(['waiting', 'sending', 'refused', 'cancelled'], 'waiting, sending, refused or cancelled').optional(),
  }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { state, after, limit = ROWS } }) => listPushes(world, state, { after, limit }),
})

const view = route<StaffContract, 'push.view', OnDuty>({
  input: z.strictObject({ push }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input }) => viewPush(world, input.push),
})

const decide = route<StaffContract, 'push.decide', OnDuty>({
  input: z
    .strictObject({ push, approve: z.boolean('true or false'), note: typedText(200).optional() })
    .refine(({ approve, note }) => approve || note !== undefined, { path: ['note'], error: 'why it is refused, in words' }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input: { note = null, ...asked }, reference }) => decidePush(world, { ...asked, note, staff: who.staff, reference }),
})

const cancel = route<StaffContract, 'push.cancel', OnDuty>({
  input: z.strictObject({ push, reason: typedText(200) }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => cancelPush(world, { ...input, staff: who.staff, reference }),
})

export const pushRoutes = {
  'audience.facts': facts,
  'audience.members': members,
  'push.setup': setup,
  'push.preview': preview,
  'push.count': count,
  'push.send': send,
  'push.self': self,
  'push.list': list,
  'push.view': view,
  'push.decide': decide,
  'push.cancel': cancel,
}
