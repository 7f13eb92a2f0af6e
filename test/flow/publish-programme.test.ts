import { plainHemu } from '../core/plain-hemu'
import { explainEntry } from '../../cloudfunctions/flow/explain-entry'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { EntryRecord } from '../../types/record'
import { buy, differences, granted, joined, takeBack } from './act'
import { dump, eachOn, openChain, openEmpty, rows } from './world'

const hemu = plainHemu
const generous: ProgrammeDocument = {
  ...hemu,
  edition: '2026-04',
  earn: hemu.earn.map((rule) => ({ ...rule, points: rule.points * 2 })),
}

describe('publishing', () => {
  const each = eachOn(() => openEmpty())

  test('versions count up from 1, and the last is live', async () => {
    const { world } = each()
    expect(await publishProgramme(world, hemu)).toEqual({ ok: true, version: 1 })
    expect(await publishProgramme(world, generous)).toEqual({ ok: true, version: 2 })
    expect(await world.programme()).toEqual({ ...generous, version: 2 })
    expect(await world.programmeAt(1)).toEqual({ ...hemu, version: 1 })
  })

  test('the live document again changes nothing, though its fields come in another order', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    const before = await dump(store)
    expect(await publishProgramme(world, Object.fromEntries(Object.entries(hemu).reverse()))).toEqual({
      ok: true,
      version: 1,
    })
    expect(await dump(store)).toEqual(before)
  })

  test('going back to an earlier document is a new version: versions never change', async () => {
    const { world } = each()
    for (const document of [hemu, generous, hemu]) await publishProgramme(world, document)
    expect(await world.programme()).toEqual({ ...hemu, version: 3 })
  })

  test('a document with faults is refused with all of them, and nothing is written', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    const before = await dump(store)
    const published = await publishProgramme(world, { ...hemu, zone: 'Nowhere', edition: 'x' })
    expect(published).toMatchObject({ ok: false, faults: [{ path: '$.edition' }, { path: '$.zone' }] })
    expect(await dump(store)).toEqual(before)
  })

  test('words that no database can hold are a fault of the document with a path, not of the store', async () => {
    const { world } = each()
    const published = await publishProgramme(world, { ...hemu, name: { zh: '禾木\ud800', en: 'HEMU' } })
    expect(published).toMatchObject({ ok: false, faults: [{ path: '$.name.zh' }] })
  })

  test('ten people who publish the same document at the same moment make one version', async () => {
    const { world, store } = each()
    const published = await Promise.all(Array.from({ length: 10 }, () => publishProgramme(world, hemu)))
    expect(new Set(published.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"ok":true,"version":1}']))
    expect(await rows(store, 'programme')).toHaveLength(1)
  })
})

describe('after a publish', () => {
  const each = eachOn(() => openChain())
  const entryOf = async (kind: EntryRecord['kind'], order: string): Promise<EntryRecord> => {
    const entry = (await rows<EntryRecord>(each().store, 'entry')).find(
      (one) => one.kind === kind && one.order === `HZHB:${order}`,
    )
    if (!entry) throw new Error(`no ${kind} of ${order}`)
    return entry
  }

  test('old entries keep their version and are explained by it; new orders earn by the new one', async () => {
    const { world } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    await publishProgramme(world, generous)
    granted(await buy(world, { member, number: 'N2', totalFen: 100_000 }))
    for (const [order, version, points, edition] of [
      ['N1', 1, 5, '2026-03'],
      ['N2', 2, 10, '2026-04'],
    ] as const) {
      const entry = await entryOf('accrual', order)
      expect(entry.programmeVersion).toBe(version)
      const why = granted(await explainEntry(world, member, entry._id))
      expect(why.rule).toMatchObject({ version, edition })
      expect(why.tiles[0]).toMatchObject({
        points: 10 * points,
        formula: { baseFen: 100_000, points, perFen: 10_000, rounded: false },
      })
    }
    expect(await differences(world)).toEqual([])
  })

  test('a return is explained by the rule that earned the points: the formula comes to what it takes', async () => {
    const { world } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    await publishProgramme(world, generous)
    granted(await takeBack(world, { number: 'R1', order: 'N1' }))
    const why = granted(await explainEntry(world, member, (await entryOf('reversal', 'N1'))._id))
    for (const { points, formula } of why.tiles) {
      expect(-points).toBe(Math.floor(((formula?.baseFen ?? 0) * (formula?.points ?? 0)) / (formula?.perFen ?? 1)))
    }
  })

  test('a repeat of an order from before hears the answer of before', async () => {
    const { world, clock } = each()
    const { member } = await joined(world, 'lin')
    const order = { member, number: 'N1', totalFen: 100_000, paidAt: clock.at }
    const first = granted(await buy(world, order))
    await publishProgramme(world, generous)
    expect(granted(await buy(world, order))).toEqual(first)
  })
})

test('the most rules that a programme may have post and verify', async () => {
  const [rule] = hemu.earn
  const earn = Array.from({ length: 10 }, (_, n) => ({
    ...rule,
    id: `rule-${String(n)}`,
    points: n + 1,
    wallet: n % 2 ? 'value' : 'consumption',
  }))
  const { world, close } = await openChain({ ...hemu, earn })
  try {
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    granted(await takeBack(world, { number: 'R1', order: 'N1' }))
    expect(await differences(world)).toEqual([])
  } finally {
    await close()
  }
})

test('a wallet may bear any id that the schema takes, the names JavaScript has for its own included', async () => {
  const document = JSON.parse(JSON.stringify(hemu).replaceAll('"consumption"', '"constructor"')) as unknown
  const chain = await openEmpty()
  try {
    // Either it is refused with a path, or it earns like any other.
    const published = await publishProgramme(chain.world, document)
    if (published.ok) {
      await chain.store.transact((tx) => tx.put('shop', { _id: 'HZHB', closedAt: null }))
      const { member } = await joined(chain.world, 'lin')
      expect(granted(await buy(chain.world, { member, number: 'N1', totalFen: 100_000 })).wallets[0]).toMatchObject({
        points: 50,
        balance: 50,
      })
    } else {
      expect(published.faults[0]?.path).toBe('$.wallets[0].id')
    }
  } finally {
    await chain.close()
  }
})
