import { askedAs, pushDetails } from '../core/campaign'
import { ok } from '../core/kernel'
import type { PushRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { CampaignRecord, DryRunRecord, PushAsk, PushRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { campaignOf } from './asked-push'
import { startDryRun } from './dry-run'

/** The campaign that a count leads to: one count, one push. */
const pushId = (world: World, staff: string, reference: string): string => `push-${world.keys.digest(`push:${staff}:${reference}`).slice(0, 20)}`

/** Begins to count whom a push would reach, once a reference. Refuses `campaign.invalid`, `reference.reused`. */
export const countPush = async (world: World, { push, staff, reference }: { push: PushAsk; staff: string; reference: string }): Promise<Result<DryRunRecord>> => {
  const { zone } = await world.programme()
  // "As soon as may be" is another minute when the same is asked again: it stays that of the first time.
  const known = await world.store.get<DryRunRecord>('dryRun', `${staff}:${reference}`)
  const details = pushDetails(push, known?.startedAt ?? world.clock.now(), zone)
  return startDryRun(world, { campaign: pushId(world, staff, reference), staff, reference, details, months: 1 })
}

/** A push as lists show it; one whose campaign was stopped elsewhere is cancelled as well. */
export const pushRow = async (world: World, { messages }: Programme, record: PushRecord): Promise<PushRow> => {
  const { _id, name, template, store, staff, askedAt, at, funnel, state } = record
  const [by, behind] = [await personOf(world, staff), await world.store.get<CampaignRecord>('campaign', campaignOf(record))]
  const stopped = behind?.state === 'stopped' && (record.campaign === undefined || state === 'waiting' || state === 'sending')
  const campaign = record.campaign === undefined || !behind ? null : { id: record.campaign, ...askedAs(behind) }
  const templateName = messages?.templates.find(({ id }) => id === template)?.name ?? { zh: template, en: template }
  return { push: _id, name, templateName, store, askedBy: by, askedAt, at, funnel, state: stopped ? 'cancelled' : state, campaign }
}

export const personOf = async (world: World, id: string): Promise<{ staff: string; name: string }> => ({
  staff: id,
  name: (await world.store.get<StaffRecord>('staff', id))?.name ?? '',
})

/** The row of a push that was just written. */
export const answerRow = async (world: World, done: Result<PushRecord>): Promise<Result<PushRow>> =>
  done.ok ? ok(await pushRow(world, await world.programme(), done.value)) : done
