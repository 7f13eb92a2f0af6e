import { runAt, runDays } from '../core/campaign'
import { birthdayOn } from '../core/member'
import { dayNumber, startOfDayNumber, textOfDay } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { AccountRecord, CampaignRecord, CampaignRunRecord, MemberRecord, RunCounts } from '../../types/record'
import { enterCampaign, type Entered } from './enter-campaign'
import { memberById } from './known-member'
import { campaignsOn } from './listening'

/** Members a step looks at, one commit each; a sweep goes on with the next. */
const STEP = 200
/** Days that are made up for when nothing ran: earlier ones are past caring. */
const CATCH_UP_DAYS = 40

export const runId = (campaign: string, day: number): string => `${campaign}:${textOfDay(day)}`

/** Runs that are due and not done, in the order of their days: a day that was missed comes before today. */
export const dueRuns = async (world: World): Promise<string[]> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const today = dayNumber(now, programme.zone)
  const due: { id: string; day: number }[] = []
  for (const on of ['schedule', 'birthday', 'expiring'] as const) {
    for (const campaign of await campaignsOn(world, on)) {
      for (const day of daysOf(campaign, programme.zone, today, now)) {
        const run = await world.store.get<CampaignRunRecord>('campaignRun', runId(campaign._id, day))
        if (!run || run.state === 'running') due.push({ id: runId(campaign._id, day), day })
      }
    }
  }
  return due.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

/** Days on which it ran or should have, up to now; birthdays and expiring points are looked after every day. */
const daysOf = ({ trigger, from, until, publishedAt }: CampaignRecord, zone: string, today: number, now: number): number[] => {
  const first = Math.max(dayNumber(Math.max(from, publishedAt ?? from), zone), today - CATCH_UP_DAYS)
  if (trigger.on !== 'schedule') {
    return Array.from({ length: Math.max(0, today - first + 1) }, (_, n) => first + n).filter((day) => startOfDayNumber(day, zone) < until)
  }
  const within = (day: number): boolean => {
    const at = runAt(trigger.schedule, day, zone)
    return at <= now && at >= from && at < until && at >= (publishedAt ?? from)
  }
  return runDays(trigger.schedule, first, today, CATCH_UP_DAYS).filter(within)
}

/**
 * One step of a run: a page of members, each once by the campaign's name for the day, then the cursor. True once the run
 * is done. Two workers may do the same page; what each member gets is told apart by its part alone.
 */
export const stepRun = async (world: World, id: string): Promise<boolean> => {
  const cut = id.lastIndexOf(':')
  const [name, day] = [id.slice(0, cut), id.slice(cut + 1)]
  const campaign = await world.store.get<CampaignRecord>('campaign', name)
  if (!campaign) return true
  const known = (await world.store.get<CampaignRunRecord>('campaignRun', id)) ?? begun(id, name, day, world.clock.now())
  if (known.state !== 'running') return true
  const after = known.cursor ?? undefined
  const page = await world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: STEP, after })
  const counts = await enterAll(world, campaign, known, page.items)
  return save(world, known, { counts, cursor: page.next, stopped: campaign.state === 'stopped' })
}

const begun = (_id: string, campaign: string, day: string, now: number): CampaignRunRecord => ({
  ...{ _id, campaign, day, state: 'running', cursor: null, startedAt: now, finishedAt: null },
  ...{ seen: 0, matched: 0, served: 0, held: 0, enough: 0, refused: 0 },
})

const enterAll = async (world: World, campaign: CampaignRecord, run: CampaignRunRecord, members: readonly MemberRecord[]): Promise<RunCounts> => {
  const counts: RunCounts = { seen: run.seen, matched: run.matched, served: run.served, held: run.held, enough: run.enough, refused: run.refused }
  for (const { _id, merged } of members) {
    if (merged) continue
    counts.seen += 1
    const entered = (await meetsDay(world, campaign, _id, run.day))
      ? await enterCampaign(world, { campaign, member: _id, cause: `day:${run.day}`, order: null })
      : 'outside'
    count(counts, entered)
  }
  return counts
}

const count = (counts: RunCounts, entered: Entered): void => {
  if (entered === 'outside') return
  counts.matched += 1
  if (entered === 'held') counts.held += 1
  else if (entered === 'enough') counts.enough += 1
  else if (entered === 'refused') counts.refused += 1
  else counts.served += 1
}

/** Of a trigger that is about the member's own day: whether this is it. */
const meetsDay = async (world: World, { trigger }: CampaignRecord, member: string, day: string): Promise<boolean> => {
  if (trigger.on === 'schedule') return true
  const found = await memberById(world, member)
  if (!found) return false
  const { zone } = await world.programme()
  const today = Date.parse(day) / 86_400_000
  if (trigger.on === 'birthday') return birthdayOn(found.member.birthday, today + trigger.daysBefore).includes('day')
  return trigger.on === 'expiring' && endsWithin(found.account, trigger.wallet, startOfDayNumber(today, zone), startOfDayNumber(today + trigger.days, zone))
}

const endsWithin = ({ wallets }: AccountRecord, wallet: string, from: number, to: number): boolean =>
  (wallets[wallet]?.lots ?? []).some(({ expiresAt, points }) => points > 0 && expiresAt !== null && expiresAt > from && expiresAt <= to)

interface Step {
  counts: RunCounts
  cursor: string | null
  stopped: boolean
}

/** A worker that comes second to a page leaves the run as the first one wrote it. */
const save = (world: World, known: CampaignRunRecord, { counts, cursor, stopped }: Step): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const now = await tx.get<CampaignRunRecord>('campaignRun', known._id)
    if (now && (now.state !== 'running' || now.cursor !== known.cursor)) return now.state !== 'running'
    const over = stopped || cursor === null
    const state = stopped ? 'cancelled' : over ? 'done' : 'running'
    await tx.put<CampaignRunRecord>('campaignRun', { ...known, ...counts, cursor, state, finishedAt: over ? world.clock.now() : null })
    return over
  })
