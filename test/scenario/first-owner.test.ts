import { presets } from '../../cloudfunctions/core/programme'
import { readSettings } from '../../cloudfunctions/platform/host/cloudbase/settings'
import type { AuditRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { asOffice, asStaff, newReference, nobody, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain, openEmpty, rows } from '../flow/world'

const CODE = 'k7Qm2-oneTimeOwnerCode-93'
const each = eachOn(() => openEmpty())
const someone = wechat('shen')
const asked = { code: CODE, name: '沈亦白', store: { id: 'HQ', name: '总部' } }

const withCode = (ownerCode: string | null = CODE) => ({ ...each().world, ownerCode })
const claim = (who = someone, data: object = {}, reference = newReference(), world = withCode()) => asStaff(world, who, 'owner.claim', { ...asked, ...data }, reference)

test('the first to bring the code is the owner, in a chain that has nothing yet; the same again hears the same', async () => {
  const { world } = each()
  expect(granted(await claim(someone, {}, 'claim-the-chain'))).toEqual({ staff: 'OWNER', name: '沈亦白', store: 'HQ' })
  expect(granted(await claim(someone, {}, 'claim-the-chain'))).toMatchObject({ staff: 'OWNER' })
  expect(granted(await asStaff(world, someone, 'me', {}))).toMatchObject({ role: 'owner', store: { id: 'HQ', name: '总部' } })
  expect(granted(await asStaff(world, someone, 'staff.invite', { name: '店长', role: 'manager' }, newReference())).code).toContain('.')
  expect(granted(await asOffice(world, someone, 'store.list', {})).rows).toMatchObject([{ store: 'HQ' }])
  const [deed] = await rows<AuditRecord>(world.store, 'audit')
  expect(deed).toMatchObject({ action: 'owner.claim', staff: 'OWNER', store: 'HQ', role: 'owner' })
  expect(deed?.changes.map(({ record }) => record)).toContain('staff/OWNER')
  expect(JSON.stringify(await rows(world.store, 'audit'))).not.toContain(CODE)
})

test('the owner publishes the first programme from the console, and keeps the last owner’s place', async () => {
  const { world } = each()
  granted(await claim())
  const saved = granted(await asOffice(world, someone, 'programme.save', { document: presets.hemu }, newReference()))
  granted(await asOffice(world, someone, 'programme.publish', { version: saved.version, revision: saved.revision }, newReference()))
  expect((await world.programme()).version).toBe(saved.version)
  const leave = await asStaff(world, someone, 'staff.suspend', { staff: 'OWNER', reason: 'x' }, newReference())
  expect(refused(leave)).toMatchObject({ code: 'role.lastOwner' })
  expect(await differences(world)).toEqual([])
})

test('after the first it is dead: for another, with the right code or a wrong one', async () => {
  granted(await claim())
  for (const code of [CODE, 'a-wrong-code-of-some-length']) expect(refused(await claim(wechat('late'), { code }))).toMatchObject({ code: 'owner.exists' })
  expect(refused(await claim(someone, { code: 'a-wrong-code-of-some-length' }))).toMatchObject({ code: 'owner.exists' })
})

test('64 bring the right code at once: exactly one is owner, the others hear that there is one', async () => {
  const { world } = each()
  const done: Result<unknown>[] = await Promise.all(Array.from({ length: 64 }, (_, n) => claim(wechat(`w${String(n)}`), { name: `第 ${String(n)} 位` })))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(done.flatMap((one) => (one.ok ? [] : [one.refusal.code])))).toEqual(new Set(['owner.exists']))
  expect((await rows<StaffRecord>(world.store, 'staff')).filter(({ role }) => role === 'owner')).toHaveLength(1)
  expect(await rows(world.store, 'unique')).toHaveLength(1)
})

test('a wrong code makes nobody owner; five tries a minute and person, counted before they are looked at', async () => {
  const { world, clock } = each()
  const wrong = { code: 'a-wrong-code-of-some-length' }
  for (const left of [4, 3, 2, 1, 0]) expect(refused(await claim(someone, wrong))).toMatchObject({ code: 'owner.code', left })
  expect(refused(await claim())).toMatchObject({ code: 'owner.tooMany', limit: 5 })
  expect(await rows(world.store, 'staff')).toEqual([])
  clock.at += 60_000
  granted(await claim())
})

test('without a code deployed, and in a chain that has an owner, there is no such way; nobody without an identity has it', async () => {
  expect(refused(await claim(someone, {}, newReference(), withCode(null)))).toMatchObject({ code: 'owner.off' })
  expect(refused(await claim(nobody))).toMatchObject({ code: 'identity.required' })
  const chain = await openChain()
  try {
    const world = { ...chain.world, ownerCode: CODE }
    expect(refused(await claim(wechat('new'), {}, newReference(), world))).toMatchObject({ code: 'owner.exists' })
    expect(refused(await asStaff(world, wechat('demo-chenyu'), 'owner.claim', asked, newReference()))).toMatchObject({ code: 'owner.exists' })
  } finally {
    await chain.close()
  }
})

test('a code that could be guessed is not deployed at all', () => {
  const variables = { HUIJI_SECRET: 's'.repeat(64), HUIJI_ENV: 'e' }
  expect(readSettings(variables).ownerCode).toBeNull()
  expect(readSettings({ ...variables, HUIJI_OWNER_CODE: '' }).ownerCode).toBeNull()
  expect(readSettings({ ...variables, HUIJI_OWNER_CODE: CODE }).ownerCode).toBe(CODE)
  expect(() => readSettings({ ...variables, HUIJI_OWNER_CODE: 'short' })).toThrow('20')
})
