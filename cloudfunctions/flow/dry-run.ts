import { audienceOf } from '../core/audience'
import { heldOut } from '../core/campaign'
import { tiersHeld } from '../core/benefit'
import { canonicalJson, dayNumber, ok, refuse } from '../core/kernel'
import { birthdayOn } from '../core/member'
import { standingOn } from '../core/tier'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CampaignDetails, DryRunRecord, DryRunTally, Headcount, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { faultsOf } from './save-campaign'
import { backtest, monthsBack } from './dry-run-orders'
import { countReach, messageOf, reachedBy } from './dry-run-reach'

/** Members a page; steps end by the clock, well under what the cloud allows a call. */
const PAGE = 500
const STEP_MS = 8_000
const DAY_MS = 86_400_000
const YEAR_DAYS = 366

export interface StartDryRun {
  campaign: string
  staff: string
  reference: string
  details: CampaignDetails
  /** Calendar months of orders looked back at, where orders set the campaign off. */
  months: number
}

const emptyTally: DryRunTally = { seen: 0, matched: 0, held: 0, consented: 0, uncapped: 0, reaching: 0, reachable: 0, visited: 0, tiers: [], classes: [], months: [] }

/** Begins to try a campaign on the members there are, once a reference. Refuses `campaign.invalid`, `reference.reused`. */
export const startDryRun = async (world: World, ask: StartDryRun): Promise<Result<DryRunRecord>> => {
  const wrong = await faultsOf(world, ask.details)
  if (wrong) return refuse(wrong)
  const [programme, now] = [await world.programme(), world.clock.now()]
  const _id = `${ask.staff}:${ask.reference}`
  const asked = canonicalJson({ details: ask.details, months: ask.months })
  return world.store.transact(async (tx) => {
    const known = await tx.get<DryRunRecord>('dryRun', _id)
    if (known && known.asked !== asked) {
      return refuse({ code: 'reference.reused', reference: ask.reference, field: 'details', was: known.asked.slice(0, 120), got: asked.slice(0, 120) })
    }
    if (known) return ok(known)
    const months = ask.details.trigger.on === 'order' ? monthsBack(programme, now, ask.months) : []
    const begun: DryRunRecord = {
      ...{ _id, campaign: ask.campaign, staff: ask.staff, asked, details: JSON.stringify(ask.details), state: 'running', cursor: null },
      ...{ reached: null, first: null, startedAt: now, finishedAt: null },
      tally: { ...emptyTally, months: months.map((month) => ({ month, servings: 0, points: 0 })) },
    }
    await tx.insert('dryRun', begun)
    return ok(begun)
  })
}

export const detailsOf = ({ details }: DryRunRecord): CampaignDetails => JSON.parse(details) as CampaignDetails

/**
 * Goes on for some seconds and says how far it is; nothing of a member is written. Two calls at once do a page twice and
 * count it once. Refuses `campaign.unknown` for a dry run that nobody began.
 */
export const stepDryRun = async (world: World, id: string): Promise<Result<DryRunRecord>> => {
  let run = await world.store.get<DryRunRecord>('dryRun', id)
  if (!run) return refuse({ code: 'campaign.unknown', campaign: id })
  const end = world.clock.now() + STEP_MS
  const look = await lookerOf(world, run)
  while (run.state === 'running' && world.clock.now() < end) {
    const page: Page<MemberRecord> = await world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: PAGE, after: run.cursor ?? undefined })
    const tally: DryRunTally = structuredClone(run.tally)
    await look(page.items, tally)
    const [first, last] = [page.items[0]?.joinedAt ?? null, page.items.at(-1)?.joinedAt ?? null]
    run = await keep(world, run, { tally, cursor: page.next, first: run.first ?? first, reached: last ?? run.reached })
  }
  return ok(run)
}

/** Ends it as it stands. */
export const cancelDryRun = (world: World, id: string): Promise<Result<DryRunRecord>> =>
  world.store.transact(async (tx) => {
    const run = await tx.get<DryRunRecord>('dryRun', id)
    if (!run) return refuse({ code: 'campaign.unknown', campaign: id })
    if (run.state !== 'running') return ok(run)
    const cancelled: DryRunRecord = { ...run, state: 'cancelled', finishedAt: world.clock.now() }
    await tx.put('dryRun', cancelled)
    return ok(cancelled)
  })

type Looked = Pick<DryRunRecord, 'tally' | 'cursor' | 'first' | 'reached'>

/** Unless somebody was faster or cancelled it. */
const keep = (world: World, before: DryRunRecord, looked: Looked): Promise<DryRunRecord> =>
  world.store.transact(async (tx) => {
    const known = await tx.get<DryRunRecord>('dryRun', before._id)
    if (!known) throw new Error(`the dry run ${before._id} is gone`)
    if (known.state !== 'running' || known.cursor !== before.cursor) return known
    const over = looked.cursor === null
    const next: DryRunRecord = { ...known, ...looked, state: over ? 'done' : 'running', finishedAt: over ? world.clock.now() : null }
    await tx.put('dryRun', next)
    return next
  })

/** Looks at a page of members and adds what it finds. */
const lookerOf = async (world: World, run: DryRunRecord): Promise<(members: readonly MemberRecord[], tally: DryRunTally) => Promise<void>> => {
  const [programme, now, details] = [await world.programme(), world.clock.now(), detailsOf(run)]
  const fits = audienceOf(details.audience)
  const message = messageOf(programme, details)
  return async (members, tally) => {
    const accounts = await Promise.all(members.map(({ _id, merged }) => (merged ? null : world.store.get<AccountRecord>('account', _id))))
    for (const [index, member] of members.entries()) {
      const account = accounts[index]
      if (!account || member.merged) continue
      tally.seen += 1
      if (!meetsTrigger(details, member, account, { programme, now }) || !fits({ programme, member, account, now })) continue
      const held = heldOut(run.campaign, member._id, details.holdOutPercent)
      countMember(tally, { programme, account, now, held, effectDays: details.effectDays })
      if (message) countReach(tally, await reachedBy(world, programme, message, member), held)
      if (tally.months.length > 0 && !held) await backtest(world, { programme, details, account, tally, from: run.startedAt })
    }
  }
}

/** Of a trigger that waits for something to happen: who could be met by it within the campaign. */
const meetsTrigger = ({ trigger, until }: CampaignDetails, member: MemberRecord, account: AccountRecord, { programme, now }: At): boolean => {
  if (trigger.on === 'birthday') return member.birthday !== null && birthdayWithin(member.birthday, dayNumber(now, programme.zone), dayNumber(until - 1, programme.zone))
  if (trigger.on === 'expiring') return (account.wallets[trigger.wallet]?.lots ?? []).some(({ expiresAt }) => expiresAt !== null && expiresAt > now && expiresAt < until + trigger.days * DAY_MS)
  // Whoever has joined will not join again.
  return trigger.on !== 'joined'
}

interface At {
  programme: Programme
  now: number
}

const birthdayWithin = (birthday: string, first: number, last: number): boolean => {
  for (let day = first; day <= last && day < first + YEAR_DAYS; day += 1) if (birthdayOn(birthday, day).includes('day')) return true
  return false
}

interface Counted extends At {
  account: AccountRecord
  held: boolean
  effectDays: number
}

const countMember = (tally: DryRunTally, { programme, account, now, held, effectDays }: Counted): void => {
  tally.matched += 1
  if (held) tally.held += 1
  const today = dayNumber(now, programme.zone)
  const came = account.stats.days.some(({ day, orders }) => orders > 0 && day > today - effectDays && day <= today)
  if (!held && came) tally.visited += 1
  const tier = standingOn(programme, account, now).id
  addTo(tally.tiers, tier)
  const ofTiers = tiersHeld(programme, account, now)
  const name = programme.resources?.classes.find(({ tiers }) => tiers.some((one) => ofTiers.includes(one)))?.id
  if (name !== undefined) addTo(tally.classes, name)
}

const addTo = (heads: Headcount[], id: string): void => {
  const own = heads.find((one) => one.id === id)
  if (own) own.members += 1
  else heads.push({ id, members: 1 })
}
