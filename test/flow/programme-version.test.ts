import { plainHemu } from '../core/plain-hemu'
import fc from 'fast-check'
import { listVersions } from '../../cloudfunctions/flow/list-versions'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import { publishVersion, rollbackProgramme } from '../../cloudfunctions/flow/publish-version'
import { saveDraft } from '../../cloudfunctions/flow/save-draft'
import type { ProgrammeDocument } from '../../types/programme'
import { buy, differences, granted, joined } from './act'
import { DAY_MS, dump, eachOn, openChain, openEmpty, rows, START } from './world'

/** Many runs on a real database, on machines that do other things besides. */
jest.setTimeout(60_000)

const hemu = plainHemu
const edition = (text: string): ProgrammeDocument => ({ ...hemu, edition: text })
const [spring, summer, autumn] = [edition('2026-04'), edition('2026-07'), edition('2026-10')]
const MAY = START + 60 * DAY_MS

describe('a version for later', () => {
  const each = eachOn(() => openEmpty())

  test('becomes live by itself at its moment, not a millisecond before', async () => {
    const { world, clock, store } = each()
    await publishProgramme(world, hemu)
    expect(await publishProgramme(world, spring, MAY)).toEqual({ ok: true, version: 2 })
    const before = await dump(store)
    const live = async (at: number) => {
      clock.at = at
      return (await world.programme()).edition
    }
    expect([await live(START), await live(MAY - 1), await live(MAY), await live(MAY + DAY_MS)]).toEqual([
      hemu.edition,
      hemu.edition,
      '2026-04',
      '2026-04',
    ])
    expect(await dump(store)).toEqual(before)
  })

  test('asked for again changes nothing, before its moment and after it', async () => {
    const { world, clock, store } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring, MAY)
    const before = await dump(store)
    for (const at of [START, MAY, MAY + DAY_MS]) {
      clock.at = at
      expect(await publishProgramme(world, spring, MAY)).toEqual({ ok: true, version: 2 })
      expect(await publishVersion(world, 2, MAY)).toEqual({ ok: true, version: 2 })
    }
    expect(await dump(store)).toEqual(before)
  })

  test('of the same moment as another is refused with both figures, and nothing is written', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring, MAY)
    const before = await dump(store)
    expect(await publishProgramme(world, summer, MAY)).toMatchObject({
      ok: false,
      faults: [{ path: 'from', rule: 'version.moment', got: `version 3 from ${MAY}` }],
    })
    expect(await dump(store)).toEqual(before)
  })

  test('survives what is published meanwhile, and the past is now', async () => {
    const { world, clock } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, summer, MAY)
    expect(await publishProgramme(world, spring, START - DAY_MS)).toEqual({ ok: true, version: 3 })
    expect((await world.programme()).version).toBe(3)
    const { items } = await listVersions(world)
    expect(items.map(({ version, state, from }) => [version, state, from])).toEqual([
      [3, 'live', START],
      [2, 'coming', MAY],
      [1, 'past', START],
    ])
    clock.at = MAY
    expect((await world.programme()).version).toBe(2)
    await publishProgramme(world, autumn)
    expect((await world.programme()).version).toBe(4)
  })

  test('ten at once make one version', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    const all = await Promise.all(Array.from({ length: 10 }, () => publishProgramme(world, spring, MAY)))
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"ok":true,"version":2}']))
    expect(await rows(store, 'programme')).toHaveLength(2)
  })

  test('ten documents at once for ten moments are ten versions, and none is lost', async () => {
    const { world } = each()
    await publishProgramme(world, hemu)
    const documents = Array.from({ length: 10 }, (_, n) => edition(`2027-${String(n + 1).padStart(2, '0')}`))
    const all = await Promise.all(documents.map((document, n) => publishProgramme(world, document, MAY + n)))
    expect(all.map((one) => (one.ok ? one.version : 0)).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect((await listVersions(world)).items.filter(({ state }) => state === 'coming')).toHaveLength(10)
  })
})

describe('a draft', () => {
  const each = eachOn(() => openEmpty())

  test('has a number and no life until it is published under it', async () => {
    const { world } = each()
    await publishProgramme(world, hemu)
    expect(await saveDraft(world, spring)).toEqual({ ok: true, version: 2 })
    expect(await saveDraft(world, spring)).toEqual({ ok: true, version: 2 })
    expect((await world.programme()).version).toBe(1)
    await expect(world.programmeAt(2)).rejects.toThrow('version 2 is a draft')
    expect(await saveDraft(world, summer, 2)).toEqual({ ok: true, version: 2 })
    expect(await publishVersion(world, 2)).toEqual({ ok: true, version: 2 })
    expect(await world.programme()).toEqual({ ...summer, version: 2 })
  })

  test('takes its number from the same count as what is published', async () => {
    const { world } = each()
    expect(await saveDraft(world, spring)).toEqual({ ok: true, version: 1 })
    expect(await publishProgramme(world, hemu)).toEqual({ ok: true, version: 2 })
    expect(await saveDraft(world, summer)).toEqual({ ok: true, version: 3 })
    expect(await publishVersion(world, 1)).toEqual({ ok: true, version: 1 })
    expect(await publishProgramme(world, autumn)).toEqual({ ok: true, version: 4 })
    expect((await listVersions(world)).items.map(({ state }) => state)).toEqual(['live', 'draft', 'past', 'past'])
  })

  test('published ten times at once is published once', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    await saveDraft(world, spring)
    const all = await Promise.all(Array.from({ length: 10 }, () => publishVersion(world, 2)))
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"ok":true,"version":2}']))
    expect(await rows(store, 'programme')).toHaveLength(2)
  })
})

describe('a published document never changes', () => {
  const each = eachOn(() => openEmpty())

  test('another document under its number is refused, live, coming or past', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring)
    await publishProgramme(world, summer, MAY)
    const before = await dump(store)
    for (const version of [1, 2, 3]) {
      expect(await saveDraft(world, autumn, version)).toMatchObject({
        ok: false,
        faults: [{ path: 'version', rule: 'version.published', got: String(version) }],
      })
    }
    expect(await dump(store)).toEqual(before)
  })

  test('rolling back is a new version with the old document; again, nothing', async () => {
    const { world, store } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring)
    expect(await rollbackProgramme(world, 1)).toEqual({ ok: true, version: 3 })
    const before = await dump(store)
    expect(await rollbackProgramme(world, 1)).toEqual({ ok: true, version: 3 })
    expect(await dump(store)).toEqual(before)
    expect(await world.programme()).toEqual({ ...hemu, version: 3 })
    expect(await rollbackProgramme(world, 2, MAY)).toEqual({ ok: true, version: 4 })
    expect((await world.programme()).version).toBe(3)
  })

  test.each([
    ['a number nobody has', 9, 'version.unknown', 'a version from 1 to 3'],
    ['a draft', 3, 'version.draft', 'a version that was published; publish this draft instead'],
  ])('there is no way back to %s', async (_title, version, rule, valid) => {
    const { world } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring)
    await saveDraft(world, summer)
    expect(await rollbackProgramme(world, version)).toMatchObject({ ok: false, faults: [{ path: 'version', rule, valid }] })
  })

  test('a past version is not published again under its number', async () => {
    const { world } = each()
    await publishProgramme(world, hemu)
    await publishProgramme(world, spring)
    expect(await publishVersion(world, 1)).toMatchObject({ ok: false, faults: [{ rule: 'version.published' }] })
    expect(await publishVersion(world, 7)).toMatchObject({ ok: false, faults: [{ rule: 'version.unknown' }] })
  })
})

test('a database from before moments were kept goes on', async () => {
  const { world, store, close } = await openEmpty()
  try {
    await store.transact(async (tx) => {
      await tx.put('setting', { _id: 'live', value: 3 } as never)
      await tx.put('programme', { _id: '3', version: 3, document: hemu, publishedAt: START } as never)
    })
    expect((await world.programme()).version).toBe(3)
    expect(await publishProgramme(world, hemu)).toEqual({ ok: true, version: 3 })
    expect(await publishProgramme(world, spring)).toEqual({ ok: true, version: 4 })
    expect((await listVersions(world)).items.map(({ version, from }) => [version, from])).toEqual([
      [4, START],
      [3, START],
    ])
  } finally {
    await close()
  }
})

test('orders before and after a moment earn by their own version, and the books agree', async () => {
  const { world, clock, close } = await openChain()
  try {
    const { member } = await joined(world, 'lin')
    await publishProgramme(world, { ...spring, earn: hemu.earn.map((rule) => ({ ...rule, points: rule.points * 2 })) }, MAY)
    const first = granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
    clock.at = MAY
    const second = granted(await buy(world, { member, number: 'N2', totalFen: 100_000, paidAt: MAY }))
    expect([first.wallets[0]?.points, second.wallets[0]?.points]).toEqual([50, 100])
    expect(await differences(world)).toEqual([])
  } finally {
    await close()
  }
})

test('pages of versions reach every one', async () => {
  const { world, clock, close } = await openEmpty()
  try {
    for (let n = 0; n < 55; n++) {
      clock.at += 1
      await publishProgramme(world, edition(`20${String(n + 10)}-01`))
    }
    const first = await listVersions(world)
    expect([first.items.length, first.items[0]?.version, first.next]).toEqual([50, 55, 6])
    const second = await listVersions(world, first.next ?? 0)
    expect(second.items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
    expect(second.next).toBeNull()
  } finally {
    await close()
  }
})

test('what the list says is live is what the world serves, whatever was planned', async () => {
  const plan = fc.array(fc.record({ month: fc.integer({ min: 1, max: 5 }), day: fc.integer({ min: -2, max: 6 }), wait: fc.nat(3) }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      const { world, clock, close } = await openEmpty()
      try {
        await publishProgramme(world, hemu)
        for (const { month, day, wait } of steps) {
          await publishProgramme(world, edition(`2027-0${month}`), clock.at + day * DAY_MS)
          clock.at += wait * DAY_MS
          const { items } = await listVersions(world)
          expect(items.find(({ state }) => state === 'live')?.version).toBe((await world.programme()).version)
        }
      } finally {
        await close()
      }
    }),
    { numRuns: 20 },
  )
})
