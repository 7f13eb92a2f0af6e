import { emptyReach, LEASE_MS } from '../../cloudfunctions/core/message'
import { dueMessages } from '../../cloudfunctions/flow/due-messages'
import { queueFirst } from '../../cloudfunctions/flow/queue-message'
import { sendMessage } from '../../cloudfunctions/flow/send-message'
import type { OutboxRecord } from '../../cloudfunctions/platform/wechat/local'
import type { Doc, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { MemberRecord, MessageRecord, MessageState, ReachRecord } from '../../types/record'
import { openChain, rows, type Chain } from '../flow/world'

jest.setTimeout(900_000)

/** Messages in all. The full number takes minutes where eight people share two cores: HUIJI_MESSAGES=50000. */
const ALL = Number(process.env['HUIJI_MESSAGES'] ?? 5_000)
const EACH = 10
const KILLS = 20
const AT_ONCE = 16
/** Accepts that our count has, and those that WeChat has: it knows better. */
const [COUNTED, ALLOWED] = [9, 8]
const template = 'wish-come'

/** A small generator with a seed that is told, so that a failing run can be had again (mulberry32). */
const seed = Number(process.env['HUIJI_SEED'] ?? 20_260_302)
const chance = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
})(seed)

class Killed extends Error {}

/** A worker's world that ends after so many touches, before or after any of them took effect; nothing of it goes on then. */
const mortal = (world: World, touches: number): { world: World; dead: () => boolean } => {
  let left = touches
  const touch = async <T>(act: () => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Killed()
    left -= 1
    if (left === 0 && chance() < 0.5) throw new Killed()
    const done = await act()
    if (left <= 0) throw new Killed()
    return done
  }
  const store = { ...world.store, transact: <T>(work: (tx: Tx) => Promise<T>) => touch(() => world.store.transact(work)) }
  const { wechat } = world
  const calls = {
    sendSubscribe: (message: Parameters<typeof wechat.sendSubscribe>[0]) => touch(() => wechat.sendSubscribe(message)),
    outcomeOf: (id: string) => touch(() => wechat.outcomeOf(id)),
  }
  return { world: { ...world, store, wechat: { ...wechat, ...calls } }, dead: () => left <= 0 }
}

const layOut = async ({ world, store, clock }: Chain): Promise<void> => {
  const programme = await world.programme()
  const wechat = programme.messages?.templates.find(({ id }) => id === template)?.wechat?.subscription ?? ''
  const members = Array.from({ length: ALL / EACH }, (_, n) => `m${String(n)}`)
  for (let from = 0; from < members.length; from += 7) {
    await store.transact(async (tx) => {
      for (const id of members.slice(from, from + 7)) {
        const member: Partial<MemberRecord> & Doc = { _id: id, name: '林知夏', marketing: { agreed: false, at: 0 } }
        await tx.insert('member', member)
        const permits = [{ template, left: COUNTED, answer: 'accept' as const, at: 0 }]
        await tx.insert<ReachRecord>('reach', { ...emptyReach(id), openid: world.keys.seal('openid', `o-${id}`), permits })
        await tx.insert('setting', { _id: `wechat:o-${id}:${wechat}`, left: ALLOWED, always: null })
        for (let cause = 0; cause < EACH; cause += 1) {
          const ask = { member: id, template, cause: `c${String(cause)}`, values: { name: '林知夏', gift: '围巾' }, at: clock.at }
          await queueFirst(tx, programme, ask)
        }
      }
    })
  }
}

/** Sends what is due, so many at once, until nothing is or the worker dies. */
const work = async (world: World, dead: () => boolean): Promise<void> => {
  for (;;) {
    const page = await dueMessages(world, 400, undefined)
    if (page.items.length === 0 && page.next === null) return
    const ids = await idsFrom(world, page)
    if (ids.length === 0) return
    const next = ids.values()
    const one = async (): Promise<void> => {
      for (const id of next) {
        const [sent] = await Promise.allSettled([sendMessage(world, id)])
        if (sent.status === 'rejected' && !(sent.reason instanceof Killed)) throw sent.reason
        if (dead()) return
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
    if (dead()) return
  }
}

const idsFrom = async (world: World, first: Awaited<ReturnType<typeof dueMessages>>): Promise<string[]> => {
  let page = first
  while (page.items.length === 0 && page.next !== null) page = await dueMessages(world, 400, page.next)
  return page.items.map(({ _id }) => _id)
}

const countBy = (messages: readonly MessageRecord[]): Partial<Record<MessageState, number>> => {
  const found: Partial<Record<MessageState, number>> = {}
  for (const { state } of messages) found[state] = (found[state] ?? 0) + 1
  return found
}

test(`${String(ALL)} messages, the worker killed ${String(KILLS)} times (seed ${String(seed)}): each is sent once or has its refusal on record`, async () => {
  const chain = await openChain()
  await layOut(chain)
  let killed = 0
  // Touches until a death; a message takes three, so all the lives together do not reach the end.
  const life = (ALL * 3) / (KILLS + 4)
  while (killed < KILLS) {
    const worker = mortal(chain.world, 1 + Math.floor(life * (0.5 + chance())))
    await work(worker.world, worker.dead)
    if (!worker.dead()) break
    killed += 1
    chain.clock.at += LEASE_MS
  }
  chain.clock.at += LEASE_MS
  await work(chain.world, () => false)
  const [messages, outbox] = [await rows<MessageRecord>(chain.store, 'message'), await rows<OutboxRecord>(chain.store, 'outbox')]
  const states = countBy(messages)
  await chain.close()
  expect(killed).toBe(KILLS)
  expect(messages).toHaveLength(ALL)
  expect(outbox.filter(({ times }) => times !== 1)).toEqual([])
  const sent = new Set(outbox.map(({ _id }) => _id))
  for (const { _id, state, log } of messages) {
    const went = sent.has(chain.world.keys.digest(_id).slice(0, 32))
    if (went !== (state === 'sent') || log.length < 2) throw new Error(`${_id} is ${state}, and WeChat ${went ? 'sent' : 'did not send'} it`)
  }
  const members = ALL / EACH
  expect(states.sent).toBe(members * ALLOWED)
  expect((states.refused ?? 0) + (states.held ?? 0)).toBe(members * (EACH - ALLOWED))
  expect(states.refused).toBeGreaterThan(0)
  expect(Object.keys(states).sort()).toEqual(['held', 'refused', 'sent'])
})
