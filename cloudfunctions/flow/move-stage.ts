import { dayNumber } from '../core/kernel'
import { nextStageDay, stageFacts, stageOf, windowsOf, type StageFacts } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Lifecycle, Programme } from '../../types/programme'
import type { AccountRecord, LifecycleStage, MemberRecord, StageStanding } from '../../types/record'
import { memberNow } from './follow-member'
import { noteHappening } from './note-happening'

/**
 * Brings a member's stored stage up to today, and tells campaigns of the stage that was entered; true when there was one.
 * Whoever is told a stage for the first time, or by other windows than before, has entered none.
 */
export const moveStage = async (world: World, id: string): Promise<boolean> => {
  const { lifecycle, zone } = await world.programme()
  return lifecycle ? world.store.transact((tx) => move(world, tx, { lifecycle, zone }, id)) : false
}

type Staged = Pick<Programme, 'zone'> & { lifecycle: Lifecycle }

const move = async (world: World, tx: Tx, { lifecycle, zone }: Staged, id: string): Promise<boolean> => {
  const member = await memberNow(tx, id)
  const account = member && (await tx.get<AccountRecord>('account', member._id))
  if (member && member._id !== id) await rest(tx, id)
  if (!member || !account) return false
  const now = world.clock.now()
  const [today, facts] = [dayNumber(now, zone), stageFacts(member, account, zone)]
  const stage = standing(lifecycle, facts, { known: member.stage ?? null, due: member.stageDue ?? today, today })
  await tx.put<MemberRecord>('member', { ...member, stage, stageDue: nextStageDay(lifecycle, facts, today) })
  const entered = member.stage !== undefined && member.stage.id !== stage.id && member.stage.windows === stage.windows
  if (entered) await noteHappening(world, tx, { on: 'stage', member: member._id, value: stage.id, at: now })
  return entered
}

/** One who was merged into another has no days to wait for. */
const rest = async (tx: Tx, id: string): Promise<void> => {
  const merged = await tx.get<MemberRecord>('member', id)
  if (merged && merged.stageDue !== null) await tx.put<MemberRecord>('member', { ...merged, stageDue: null })
}

interface Known {
  known: StageStanding | null
  due: number
  today: number
}

/** The stage today; `since` is the day that brought it, though nobody looked at it then. */
const standing = (lifecycle: Lifecycle, facts: StageFacts, { known, due, today }: Known): StageStanding => {
  const windows = windowsOf(lifecycle)
  const id = stageOf(lifecycle, facts, today)
  if (known?.id === id) return { ...known, windows }
  return { id, since: sinceDay(lifecycle, facts, Math.min(due, today), today), before: known?.id ?? null, windows }
}

const sinceDay = (lifecycle: Lifecycle, facts: StageFacts, from: number, today: number): number => {
  let [since, stage]: [number, LifecycleStage] = [from, stageOf(lifecycle, facts, from)]
  for (let day = nextStageDay(lifecycle, facts, from); day !== null && day <= today; day = nextStageDay(lifecycle, facts, day)) {
    const then = stageOf(lifecycle, facts, day)
    if (then !== stage) [since, stage] = [day, then]
  }
  return since
}

/** Notes once a day that a member opened the card; who was lost is looked at again. */
export const noteSeen = async (world: World, member: MemberRecord): Promise<void> => {
  const { zone } = await world.programme()
  const today = dayNumber(world.clock.now(), zone)
  if (member.seenDay === today) return
  await world.store.transact(async (tx) => {
    const known = await tx.get<MemberRecord>('member', member._id)
    if (!known || known.seenDay === today) return
    await tx.put<MemberRecord>('member', { ...known, seenDay: today, ...(isResting(known) ? { stageDue: today } : {}) })
  })
}

const RESTING: ReadonlySet<LifecycleStage | undefined> = new Set<LifecycleStage | undefined>(['silent', 'sleeping', 'lost'])

/** Whom something besides an order may bring back. */
export const isResting = ({ stage }: Pick<MemberRecord, 'stage'>): boolean => RESTING.has(stage?.id)
