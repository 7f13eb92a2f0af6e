import { ok, refuse } from '../core/kernel'
import { isSettled, messageStates } from '../core/message'
import type { PushRow, PushView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CampaignRecord, CampaignRunRecord, MessageRecord, PushRecord, PushState } from '../../types/record'
import type { Result } from '../../types/result'
import { campaignOf } from './asked-push'
import { personOf, pushRow } from './push-parts'
import { readPage, type Paged } from './read-page'

const PAGE = 1_000
/** Pages of messages that one call counts. */
const PAGES = 50

/** Pushes, newest first; of one state where one is named. Refuses `input.invalid` for a cursor that no page gave. */
export const listPushes = async (world: World, state: PushState | undefined, paged: Paged): Promise<Result<{ rows: PushRow[]; next: string | null }>> => {
  const query = state === undefined ? { order: 'askedAt', desc: true } : { eq: { state }, order: 'askedAt', desc: true }
  const page = await readPage<PushRecord>(world, 'push', query, paged)
  if (!page.ok) return page
  const programme = await world.programme()
  return ok({ rows: await Promise.all(page.value.items.map((one) => pushRow(world, programme, one))), next: page.value.next })
}

/** A push with who asked, agreed or stopped it, how far its run is and what became of its messages. Refuses `push.unknown`. */
export const viewPush = async (world: World, id: string): Promise<Result<PushView>> => {
  const [push, programme] = [await world.store.get<PushRecord>('push', id), await world.programme()]
  const campaign = push && (await world.store.get<CampaignRecord>('campaign', campaignOf(push)))
  if (!push || !campaign) return refuse({ code: 'push.unknown', push: id })
  const { audience } = campaign
  // What was refused or taken back ended by that, whatever became of its campaign.
  const stopped = push.state === 'refused' || push.takenBack ? null : campaign.stopped
  // A revision that never went has sent nothing, whatever others of its campaign did.
  const went = push.campaign === undefined || (push.decidedBy !== null && push.state !== 'refused')
  const [run, messages] = went ? [await runOf(world, campaign._id), await messagesOf(world, campaign._id)] : [null, noMessages]
  const row = await pushRow(world, programme, push)
  const going = messageStates.some((state) => !isSettled(state) && messages[state] > 0)
  return ok({
    ...row,
    zone: programme.zone,
    audience: { query: audience.query ?? null, exclude: audience.exclude },
    above: push.above,
    decidedBy: push.decidedBy === null ? null : await personOf(world, push.decidedBy),
    ...{ decidedAt: push.decidedAt, note: push.note },
    takenBack: push.takenBack ? { ...push.takenBack, by: push.takenBack.by === null ? null : (await personOf(world, push.takenBack.by)).name } : null,
    stopped: stopped && { by: stopped.by === null ? '' : (await personOf(world, stopped.by)).name, at: stopped.at, reason: stopped.reason },
    ...{ run, messages },
    over: row.state === 'sending' ? isRun(row, campaign, { run, now: world.clock.now() }) && !going : row.state !== 'waiting' && !going,
  })
}

/** Its last run is over: of one that recurs, once its time is. */
const isRun = ({ campaign: of }: PushRow, { until }: CampaignRecord, { run, now }: { run: PushView['run']; now: number }): boolean =>
  run?.state !== 'running' && (of?.recurring === true ? now >= until : run !== null)

const noMessages: PushView['messages'] = { queued: 0, sending: 0, sent: 0, refused: 0, held: 0, dropped: 0, unknown: 0, more: false }

const runOf = async (world: World, campaign: string): Promise<PushView['run']> => {
  const { items } = await world.store.find<CampaignRunRecord>('campaignRun', { eq: { campaign }, order: 'startedAt', desc: true, limit: 1 })
  const [run] = items
  return run ? { state: run.state, seen: run.seen, matched: run.matched, served: run.served, held: run.held, refused: run.refused } : null
}

const messagesOf = async (world: World, campaign: string): Promise<PushView['messages']> => {
  const counts = { ...noMessages }
  let after: string | undefined
  for (let n = 0; n < PAGES; n += 1) {
    const page = await world.store.find<MessageRecord>('message', { eq: { campaign }, order: 'at', limit: PAGE, after })
    for (const { state } of page.items) counts[state] += 1
    if (page.next === null) return counts
    after = page.next
  }
  return { ...counts, more: true }
}
