import { claimNonce } from '../../cloudfunctions/flow/claim-nonce'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import { runNow } from '../../cloudfunctions/flow/dispatch'
import { jobs } from '../../cloudfunctions/flow/job/registry'
import type { JobReport } from '../../types/contract'
import type { Store } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AccountRecord, EntryRecord, JobRecord, NonceRecord } from '../../types/record'
import { accountOf, buy, differences, granted, joined } from './act'
import { dump, eachOn, openChain, rows, START, tamper, type Chain } from './world'

const NEW_YEAR = Date.parse('2028-01-01T00:00:00+08:00')
/** Rows of one page of a sweep; see job/job.ts. */
const PAGE = 200

const run = (world: World, name: string): Promise<JobReport> => {
  const job = jobs.find(({ id }) => id === name)
  if (!job) throw new Error(`no job ${name}`)
  return runNow(world, job)
}

const buyers = async ({ world }: Chain, count: number): Promise<string[]> => {
  const members = await Promise.all(Array.from({ length: count }, (_, n) => joined(world, `buyer-${String(n)}`)))
  await Promise.all(members.map(({ member }, n) => buy(world, { member, number: `N${String(n)}`, totalFen: 100_000 })))
  return members.map(({ member }) => member)
}

const expired = async (store: Store): Promise<EntryRecord[]> =>
  (await rows<EntryRecord>(store, 'entry')).filter(({ kind }) => kind === 'expiry')

/** A store whose process dies at the n-th transaction after it is armed, and stays dead until it is started again. */
const mortal = (): { reach: (store: Store) => Store; dieAt: (n: number) => void } => {
  let left = Infinity
  return {
    dieAt: (n) => void (left = n),
    reach: (store) => ({
      ...store,
      transact: (work) => {
        left -= 1
        if (left > 0) return store.transact(work)
        return Promise.reject(new Error('the process was killed'))
      },
    }),
  }
}

describe('the expiry sweep', () => {
  const each = eachOn(() => openChain())

  test('expires what is due, one event a member, and a second run finds nothing', async () => {
    const { world, clock, store } = each()
    const [member = ''] = await buyers(each(), 3)
    clock.at = NEW_YEAR
    expect(await run(world, 'expire-lots')).toEqual({ job: 'expire-lots', done: 3, finished: true })
    expect(await accountOf(world, member)).toMatchObject({
      sequence: 2,
      nextExpiryAt: null,
      wallets: { consumption: { balance: 0 }, value: { balance: 0 } },
    })
    expect(await expired(store)).toHaveLength(6)
    const before = await dump(store, ['job'])
    expect(await run(world, 'expire-lots')).toEqual({ job: 'expire-lots', done: 0, finished: true })
    expect(await dump(store, ['job'])).toEqual(before)
    expect(await differences(world)).toEqual([])
  })

  test('a millisecond before the first unusable moment nothing is due', async () => {
    const { world, clock, store } = each()
    await buyers(each(), 1)
    clock.at = NEW_YEAR - 1
    expect((await run(world, 'expire-lots')).done).toBe(0)
    expect(await expired(store)).toEqual([])
  })

  test('one member’s lots expire once, however many ask at the same moment', async () => {
    const { world, clock, store } = each()
    const [member = ''] = await buyers(each(), 1)
    clock.at = NEW_YEAR
    const done = await Promise.all(Array.from({ length: 20 }, () => expireLots(world, member)))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await expired(store)).toHaveLength(2)
    expect(await differences(world)).toEqual([])
  })

  test('a member nobody knows, and a member with nothing due, are left alone', async () => {
    const { world } = each()
    const [member = ''] = await buyers(each(), 1)
    expect([await expireLots(world, 'nobody'), await expireLots(world, member)]).toEqual([false, false])
  })
})

describe('a sweep of more than a page', () => {
  test('that was killed between pages goes on, expires everybody once and leaves the books right', async () => {
    const { reach, dieAt } = mortal()
    const chain = await openChain(undefined, START, reach)
    try {
      const members = await buyers(chain, PAGE + 30)
      chain.clock.at = NEW_YEAR
      // Behind the first page and its cursor: a few members into the second.
      dieAt(PAGE + 6)
      await expect(run(chain.world, 'expire-lots')).rejects.toThrow('killed')
      expect(await chain.store.get<JobRecord>('job', 'expire-lots')).toMatchObject({ finishedAt: null, done: PAGE })
      dieAt(Infinity)
      // The one that died may still be at work for all that others know, until its lease is over.
      expect(await run(chain.world, 'expire-lots')).toMatchObject({ done: 0, idle: 'leased' })
      chain.clock.at += 90_000
      expect(await run(chain.world, 'expire-lots')).toMatchObject({ finished: true })
      expect(await expired(chain.store)).toHaveLength(members.length * 2)
      expect(await differences(chain.world)).toEqual([])
    } finally {
      await chain.close()
    }
  })

  test('a member whose books cannot be read holds up nobody behind, and is told as a fault at the end', async () => {
    const chain = await openChain()
    try {
      const members = await buyers(chain, 5)
      const [poor = ''] = [...members].sort()
      await tamper<AccountRecord>(chain.store, 'account', poor, (account) => ({ ...account, wallets: null as never }))
      chain.clock.at = NEW_YEAR
      await expect(run(chain.world, 'expire-lots')).rejects.toThrow('1 steps of expire-lots failed')
      expect(await expired(chain.store)).toHaveLength(8)
      expect(await chain.store.get<JobRecord>('job', 'expire-lots')).toMatchObject({ cursor: null, done: 4 })
    } finally {
      await chain.close()
    }
  })

  /** Every transaction takes this long on the chain's clock. */
  const slow =
    (tick: () => void) =>
    (store: Store): Store => ({ ...store, transact: (work) => (tick(), store.transact(work)) })

  /** Sweeps a page and 30 more, with transactions that take this long; the length of each call and its report. */
  const sweepSlowly = async (tickMs: number): Promise<{ lastedMs: number; done: number }[]> => {
    const clock = { at: START, tickMs: 0 }
    const chain = await openChain(
      undefined,
      START,
      slow(() => (clock.at += clock.tickMs)),
    )
    try {
      const world: World = { ...chain.world, clock: { now: () => clock.at } }
      await buyers({ ...chain, world }, PAGE + 30)
      clock.at = NEW_YEAR
      clock.tickMs = tickMs
      const calls: { lastedMs: number; done: number }[] = []
      for (let finished = false; !finished;) {
        const began = clock.at
        const report = await run(world, 'expire-lots')
        calls.push({ lastedMs: clock.at - began, done: report.done })
        finished = report.finished
      }
      expect(await differences(world)).toEqual([])
      return calls
    } finally {
      await chain.close()
    }
  }

  test('a call ends well under 50 seconds, however slow the store', async () => {
    for (const { lastedMs } of await sweepSlowly(300)) expect(lastedMs).toBeLessThan(50_000)
  })

  test('a report counts the members that its own call handled', async () => {
    const calls = await sweepSlowly(250)
    expect(calls.length).toBeGreaterThan(1)
    expect(calls.reduce((sum, { done }) => sum + done, 0)).toBe(PAGE + 30)
  })
})

describe('nonces', () => {
  const each = eachOn(() => openChain())

  test('are forgotten when their time is over, and not before', async () => {
    const { world, clock, store } = each()
    granted(await claimNonce(world, 'HZHB-1', 'early', START + 1_000))
    granted(await claimNonce(world, 'HZHB-1', 'late', START + 2_000))
    clock.at = START + 999
    expect((await run(world, 'forget-nonces')).done).toBe(0)
    clock.at = START + 1_000
    expect(await run(world, 'forget-nonces')).toEqual({ job: 'forget-nonces', done: 1, finished: true })
    expect((await rows<NonceRecord>(store, 'nonce')).map(({ _id }) => _id)).toEqual(['HZHB-1:late'])
  })

  test('a nonce is used once a till: of twenty claims at the same moment one is granted', async () => {
    const { world } = each()
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimNonce(world, 'HZHB-1', 'n', START)))
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
    granted(await claimNonce(world, 'SHJA-1', 'n', START))
  })
})
