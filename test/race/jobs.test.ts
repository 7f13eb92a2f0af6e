import type { World } from '../../types/port/world'
import type { AccountRecord, CouponRecord, EntryRecord, JobRecord, OccasionRecord } from '../../types/record'
import { buy, differences, granted, joined } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'
import { asTimer, timer } from '../door/call'

const each = eachOn(() => openChain())

const people = Array.from({ length: 12 }, (_, n) => ({
  who: `member-${String(n)}`,
  birthday: `1990-${String(n + 1).padStart(2, '0')}-${String(n * 2 + 3).padStart(2, '0')}`,
}))

/** Twelve members, one born in every month, with points that end on 31 December 2027. */
const people12 = async (world: World): Promise<string[]> => {
  const members: string[] = []
  for (const [n, { who, birthday }] of people.entries()) {
    const { member } = await joined(world, who, { profile: { birthday, gender: null, size: null } })
    granted(await buy(world, { member, number: `N${String(n)}`, totalFen: 400_000 }))
    members.push(member)
  }
  return members
}

const call = async (world: World): Promise<void> => void granted(await asTimer(world, timer))

/** The same store behind a lease that nobody respects: what is left is that steps are safe. */
const lawless = (world: World): World => ({
  ...world,
  store: {
    ...world.store,
    transact: (work) =>
      world.store.transact((tx) =>
        work({
          insert: (...args) => tx.insert(...args),
          put: (...args) => tx.put(...args),
          remove: (...args) => tx.remove(...args),
          get: async (collection, id) => {
            const found = await tx.get<JobRecord>(collection, id)
            return (collection === 'job' && found ? { ...found, leaseUntil: null } : found) as never
          },
        }),
      ),
  },
})

const bothSides = [
  [700, 'by its lease', (world: World) => world],
  [300, 'by nothing but its steps', lawless],
] as const

test.each(bothSides)('two dispatchers side by side for %i ticks do nothing twice, held apart %s', async (ticks, _, of) => {
  const { world, clock, store } = each()
  const members = await people12(world)
  const [one, two] = [of(world), of(world)]
  const last = Date.parse('2028-01-01T01:00:00+08:00')
  const step = Math.ceil((last - clock.at) / ticks)
  for (let tick = 0; tick < ticks; tick += 1) {
    clock.at = Math.min(last, clock.at + step)
    await Promise.all([call(one), call(two)])
  }
  const made = await rows<OccasionRecord>(store, 'occasion')
  // Those of March to December twice, of January and February once; all ended up with one of each year.
  expect(new Set(made.map(({ _id }) => _id)).size).toBe(made.length)
  expect(await rows<CouponRecord>(store, 'coupon')).toHaveLength(made.length)
  expect(made).toHaveLength(people.length + 10)
  expect((await rows<EntryRecord>(store, 'entry')).filter(({ kind }) => kind === 'expiry')).toHaveLength(members.length * 2)
  for (const { wallets } of await rows<AccountRecord>(store, 'account')) expect(wallets['value']?.balance).toBe(0)
  expect(await differences(world)).toEqual([])
}, 240_000)
