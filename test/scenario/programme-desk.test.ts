import type { ProgrammeDocument } from '../../types/programme'
import type { OfficeContract } from '../../types/contract'
import { asMember, asOffice, asStaff, chenyu, newReference, wechat } from '../door/call'
import { granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain } from '../flow/world'
import { buys, comes, valueOf } from './activity-chain'

/** Runs the programme of the whole chain. */
const guwanqing = wechat('demo-guwanqing')
const each = eachOn(() => openChain())

const ask = <A extends keyof OfficeContract & string>(action: A, data: unknown, reference = newReference()) =>
  asOffice(each().world, guwanqing, action, data, reference)

/** The document in force with the rule that earns value points by the yuan giving so many of them. */
const giving = (document: ProgrammeDocument, points: number): ProgrammeDocument => ({
  ...document,
  earn: document.earn.map((rule) => (rule.kind === 'perAmount' && rule.wallet === 'value' ? { ...rule, points: rule.points * points } : rule)),
})

const inForce = async (): Promise<ProgrammeDocument> => {
  const { live } = granted(await ask('programme.versions', {}))
  return granted(await ask('programme.view', { version: live ?? 0 })).document
}

describe('the programme at a manager’s desk', () => {
  test('a draft is checked, compared, tried, published, and explained by its own version afterwards', async () => {
    const { caller, member } = await comes(each().world, 'wang')
    await buys(each().world, member, 10_000)
    const before = await valueOf(each().world, caller)
    const document = giving(await inForce(), 3)
    const { faults, changes } = granted(await ask('programme.check', { document }))
    expect(faults).toEqual([])
    expect(changes.map(({ words }) => words.zh).join()).toMatch(/积分/)
    const order = { receivedFen: 10_000, channel: 'staff', tier: document.tiers[0]?.id, nth: 2, birthday: [] }
    const tried = granted(await ask('programme.tryOrder', { document, order }))
    const points = (list: typeof tried.live | null) => list?.find(({ wallet }) => wallet === 'value')?.points
    expect([points(tried.live), points(tried.draft)]).toEqual([100, 300])
    const { version, revision } = granted(await ask('programme.save', { document }))
    expect(revision).toBe(1)
    each().clock.at += DAY_MS
    granted(await ask('programme.publish', { version, revision }))
    await buys(each().world, member, 10_000)
    expect(await valueOf(each().world, caller)).toBe(before + 300)
    const { rows } = granted(await asMember(each().world, caller, 'ledger.list', { kind: 'earned' }))
    const whys = await Promise.all(rows.map(({ entry }) => asMember(each().world, caller, 'entry.why', { entry })))
    expect(whys.map((why) => granted(why).rule.version).slice(0, 2)).toEqual([version, 1])

    granted(await ask('programme.rollBack', { version: 1 }))
    expect(await inForce()).toEqual(granted(await ask('programme.view', { version: 1 })).document)
    const { rows: versions } = granted(await ask('programme.versions', {}))
    expect(versions.map(({ state }) => state)).toEqual(['live', 'past', 'past'])
  })

  test('whatever is wrong is told with its path, and nothing is kept', async () => {
    const document = { ...(await inForce()), earn: [], zone: 'Mars/Base' }
    const { faults, changes } = granted(await ask('programme.check', { document }))
    expect(changes).toEqual([])
    expect(faults.map(({ path }) => path)).toContain('$.zone')
    expect(refused(await ask('programme.save', { document })).code).toBe('programme.invalid')
    expect(granted(await ask('programme.versions', {})).rows).toHaveLength(1)
    expect(refused(await ask('programme.view', { version: 9 }))).toEqual({ code: 'programme.unknown', version: 9 })
  })

  test('of two who edit one draft the second hears which revision there is, and may then decide', async () => {
    const live = await inForce()
    const { version } = granted(await ask('programme.save', { document: giving(live, 2) }))
    const mine = giving(live, 5)
    granted(await ask('programme.save', { document: giving(live, 4), version, revision: 1 }))
    expect(refused(await ask('programme.save', { document: mine, version, revision: 1 }))).toEqual({ code: 'programme.changed', version, was: 1, revision: 2 })
    expect(refused(await ask('programme.publish', { version, revision: 1 })).code).toBe('programme.changed')
    expect(granted(await ask('programme.check', { document: mine, against: version })).changes.length).toBeGreaterThan(0)
    expect(granted(await ask('programme.save', { document: mine, version, revision: 2 }))).toEqual({ version, revision: 3 })
    // The lost answer of a write is asked for again.
    expect(granted(await ask('programme.save', { document: mine, version, revision: 2 }))).toEqual({ version, revision: 3 })
    expect(granted(await ask('programme.view', { version }))).toMatchObject({ state: 'draft', revision: 3, savedBy: 'GUWANQING' })
  })

  test('is for who may change rules; others of the office read them', async () => {
    expect(refused(await asStaff(each().world, chenyu, 'campaign.options', {})).code).toBe('permission.denied')
    for (const action of ['programme.versions', 'programme.schema'] as const) {
      expect(refused(await asOffice(each().world, chenyu, action, {})).code).toBe('permission.denied')
    }
    const manager = wechat('demo-hejingyi')
    expect(granted(await asOffice(each().world, manager, 'programme.versions', {})).rows).toHaveLength(1)
    expect(refused(await asOffice(each().world, manager, 'programme.rollBack', { version: 1 }, newReference())).code).toBe('permission.denied')
    expect(Object.keys((granted(await ask('programme.schema', {})).schema as { properties: object }).properties)).toContain('earn')
    const { facts, wallets } = granted(await asStaff(each().world, guwanqing, 'campaign.options', {}))
    expect(facts.map(({ name }) => name)).toContain('member.orders365')
    expect(wallets.map(({ id }) => id)).toEqual((await inForce()).wallets.map(({ id }) => id))
  })
})
