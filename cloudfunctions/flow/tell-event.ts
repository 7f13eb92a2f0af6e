import { activityInFull } from '../core/activity'
import type { EarnedInFull } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Programme, Words } from '../../types/programme'
import type { CampaignRecord, EntryRecord, EventRecord, ImportBatch, StaffRecord } from '../../types/record'
import { eventId } from './do-once'
import { isActivity } from './verify-doings'
import { isMerge } from './verify-merge'

const EVENT = 'event:'

/** The event that an entry is of; null for those of orders, returns and expiries. */
export const eventOf = ({ member, reference }: EntryRecord, world: World): Promise<EventRecord | null> =>
  reference.startsWith(EVENT)
    ? world.store.get<EventRecord>('event', eventId({ member, reference: reference.slice(EVENT.length) }))
    : Promise.resolve(null)

const isAdjustment = (event: EventRecord): event is EventRecord<'adjustment'> => event.kind === 'adjustment'

const isCampaign = (event: EventRecord): event is EventRecord<'campaignPoints'> => event.kind === 'campaignPoints'

const isOpening = (event: EventRecord): event is EventRecord<'opening'> => event.kind === 'opening'

/** The file and the row of it that an opening came by, or went back with. */
const aboutOpening = async (world: World, { detail }: EventRecord<'opening'>): Promise<Words> => {
  const batch = await world.store.get<ImportBatch>('importBatch', detail.batch)
  const [name, row] = [batch?.name ?? detail.batch, String(detail.row)]
  return detail.points > 0
    ? { zh: `旧系统结转：${name} 第 ${row} 行`, en: `Brought from the old records: ${name}, row ${row}` }
    : { zh: `结转撤回：${name} 第 ${row} 行`, en: `Taken back with its import: ${name}, row ${row}` }
}

/** What an entry is about in words: the activity or campaign by its name, or the reason that staff gave. */
export const aboutEntry = async (world: World, entry: EntryRecord): Promise<Words | null> => {
  if (!entry.reference.startsWith(EVENT)) return null
  if (entry.kind === 'adjustment') {
    const event = await eventOf(entry, world)
    return event && isAdjustment(event) ? { zh: event.detail.reason, en: event.detail.reason } : null
  }
  if (entry.kind === 'opening') {
    const event = await eventOf(entry, world)
    return event && isOpening(event) ? aboutOpening(world, event) : null
  }
  if (entry.kind === 'campaign') {
    const event = await eventOf(entry, world)
    const campaign = event && isCampaign(event) ? await world.store.get<CampaignRecord>('campaign', event.detail.campaign) : null
    return campaign?.name ?? null
  }
  const { activities = [] } = await world.programmeAt(entry.programmeVersion)
  return activities.find(({ id }) => id === entry.rule)?.name ?? null
}

/** Who did it for the member, and why. */
export const operatorOf = async (world: World, event: EventRecord | null): Promise<{ name: string; reason: string } | null> => {
  if (!event || !(isAdjustment(event) || isMerge(event) || isOpening(event))) return null
  const staff = event.staff === null ? null : await world.store.get<StaffRecord>('staff', event.staff)
  const reason = isOpening(event) ? (await aboutOpening(world, event)).zh : event.detail.reason
  return { name: staff?.name ?? '', reason }
}

/** What an activity earned with every step told. */
export const stepsOfEvent = (programme: Programme, event: EventRecord | null): EarnedInFull[] => {
  if (!event || !isActivity(event)) return []
  const { activity, subject, facts, earned } = event.detail
  return activityInFull(programme, { activity, subject, at: event.at, facts, rules: earned.map(({ rule }) => rule) })
}
