import fc from 'fast-check'
import { presets } from '../../cloudfunctions/core/programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { BudgetRecord } from '../../types/record'
import { asMember, newReference } from '../door/call'
import { buy, differences, granted, joined } from '../flow/act'
import { DAY_MS, openChain, rows, tamper } from '../flow/world'
import { activities, brings, buys, comes, valueOf, withActivities } from './activity-chain'

const { earn } = presets.hemu as ProgrammeDocument
const limited = (dailyBudget: number): unknown =>
  withActivities({
    earn: earn.map((rule) => (rule.wallet === 'value' ? { ...rule, dailyBudget } : rule)),
    activities: activities.map((rule) => (rule.kind === 'signIn' ? { ...rule, dailyBudget } : rule)),
  })

test('64 givers at once never pass the budget of the day, use it up where they ask for more, and the books agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 900 }), fc.array(fc.integer({ min: 100, max: 9_999 }), { minLength: 64, maxLength: 64 }), async (budget, amounts) => {
      const { world, store, close } = await openChain(limited(budget))
      try {
        const people = await Promise.all(amounts.map((_, n) => joined(world, `buyer-${String(n)}`)))
        const orders = people.map(({ member }, n) => buy(world, { member, number: `N${String(n)}`, totalFen: amounts[n] ?? 0 }))
        const given = (await Promise.all(orders)).map((answer) => granted(answer).wallets.find(({ wallet }) => wallet === 'value')?.points ?? 0)
        const asked = amounts.reduce((sum, fen) => sum + Math.floor(fen / 100), 0)
        expect(given.reduce((sum, points) => sum + points, 0)).toBe(Math.min(asked, budget))
        const shards = await rows<BudgetRecord>(store, 'budget')
        expect(shards.length).toBeGreaterThan(0)
        expect(await differences(world)).toEqual([])
      } finally {
        await close()
      }
    }),
    { numRuns: 4 },
  )
}, 60_000)

test('what is capped is told in the steps; a return gives no room back; the next day has its own', async () => {
  const { world, clock, store, close } = await openChain(limited(100))
  try {
    const lin = await comes(world, 'lin')
    const first = await buys(world, lin.member, 30_000)
    expect(await valueOf(world, lin.caller)).toBe(100)
    const { rows: listed } = granted(await asMember(world, lin.caller, 'ledger.list', {}))
    const why = granted(await asMember(world, lin.caller, 'entry.why', { entry: listed[0]?.entry }))
    const tile = why.tiles.find(({ wallet }) => wallet === 'value')
    expect(tile?.steps.at(-1)).toMatchObject({ kind: 'budget', before: 300, after: 100, name: { zh: '当日总预算所余' } })
    await brings(world, first)
    await buys(world, lin.member, 30_000)
    expect(await valueOf(world, lin.caller)).toBe(0)
    expect(granted(await asMember(world, lin.caller, 'activity.signIn', {}, newReference())).wallets[0]?.points).toBe(2)
    clock.at += DAY_MS
    await buys(world, lin.member, 5_000)
    expect(await valueOf(world, lin.caller)).toBe(52)
    expect(await differences(world)).toEqual([])
    const [shard] = await rows<BudgetRecord>(store, 'budget')
    await tamper<BudgetRecord>(store, 'budget', shard?._id ?? '', (one) => ({ ...one, given: [] }))
    expect((await differences(world)).length).toBeGreaterThan(0)
  } finally {
    await close()
  }
})
