import * as z from 'zod'
import type { DryRunView, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { DryRunRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { campaignEffect } from '../flow/campaign-effect'
import { campaignOptions } from '../flow/campaign-options'
import { cancelDryRun, startDryRun, stepDryRun } from '../flow/dry-run'
import { publishCampaign } from '../flow/publish-campaign'
import { saveCampaign, stopCampaign } from '../flow/save-campaign'
import { listCampaigns, listParts, viewCampaign } from '../flow/view-campaign'
import { viewDryRun } from '../flow/view-dry-run'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { campaignDetails } from './campaign-schema'
import { paged } from './gift-routes'
import { giftId as id } from './gift-schema'

const ROWS = 50
const MONTHS = 6

const campaign = recordId('the id of a campaign')
const run = recordId('the id of a dry run')

const list = route<StaffContract, 'campaign.list', OnDuty>({
  input: z.strictObject(paged(ROWS)),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { after, limit = ROWS } }) => listCampaigns(world, { after, limit }),
})

const options = route<StaffContract, 'campaign.options', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world }) => campaignOptions(world),
})

const view = route<StaffContract, 'campaign.view', OnDuty>({
  input: z.strictObject({ campaign }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input }) => viewCampaign(world, input.campaign),
})

const save = route<StaffContract, 'campaign.save', OnDuty>({
  input: z.strictObject({ campaign: id, details: campaignDetails }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => saveCampaign(world, { ...input, reference, staff: who.staff._id }),
})

const publish = route<StaffContract, 'campaign.publish', OnDuty>({
  input: z.strictObject({ campaign, revision: z.int('the revision that was read').min(1, '1 or more').max(1_000_000, 'the revision that was read'), run: run.optional() }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => publishCampaign(world, { run: null, ...input, reference, staff: who.staff._id, store: who.staff.store }),
})

const stop = route<StaffContract, 'campaign.stop', OnDuty>({
  input: z.strictObject({ campaign, reason: typedText(200) }),
  writes: true,
  admit: may('campaign.edit'),
  run: ({ world, who, input, reference }) => stopCampaign(world, { ...input, reference, staff: who.staff._id }),
})

const viewed = async (world: World, found: Result<DryRunRecord>): Promise<Result<DryRunView>> =>
  found.ok ? { ok: true, value: await viewDryRun(world, found.value) } : found

const tryOut = route<StaffContract, 'campaign.tryOut', OnDuty>({
  input: z.strictObject({ campaign: id, details: campaignDetails, months: z.int('1 to 12').min(1, '1 to 12').max(12, '1 to 12').optional() }),
  writes: true,
  admit: may('campaign.edit'),
  run: async ({ world, who, input, reference }) => {
    const { months = MONTHS, ...asked } = input
    return viewed(world, await startDryRun(world, { ...asked, months, reference, staff: who.staff._id }))
  },
})

const tryOn = route<StaffContract, 'campaign.tryOn', OnDuty>({
  input: z.strictObject({ run }),
  writes: false,
  admit: may('campaign.edit'),
  run: async ({ world, input }) => viewed(world, await stepDryRun(world, input.run)),
})

const tryOff = route<StaffContract, 'campaign.tryOff', OnDuty>({
  input: z.strictObject({ run }),
  writes: false,
  admit: may('campaign.edit'),
  run: async ({ world, input }) => viewed(world, await cancelDryRun(world, input.run)),
})

const parts = route<StaffContract, 'campaign.parts', OnDuty>({
  input: z.strictObject({ ...paged(ROWS), campaign }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input: { campaign: of, after, limit = ROWS } }) => listParts(world, of, { after, limit }),
})

const effect = route<StaffContract, 'campaign.effect', OnDuty>({
  input: z.strictObject({ campaign }),
  writes: false,
  admit: may('campaign.read'),
  run: ({ world, input }) => campaignEffect(world, input.campaign),
})

export const campaignPlanRoutes = {
  'campaign.list': list,
  'campaign.options': options,
  'campaign.view': view,
  'campaign.save': save,
  'campaign.publish': publish,
  'campaign.stop': stop,
  'campaign.tryOut': tryOut,
  'campaign.tryOn': tryOn,
  'campaign.tryOff': tryOff,
  'campaign.parts': parts,
  'campaign.effect': effect,
}
