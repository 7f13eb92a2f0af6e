import { tillKey } from '../../cloudfunctions/flow/till-key'
import type { OfficeContract } from '../../types/contract'
import type { AuditRecord } from '../../types/record'
import { asOffice, chenyu, newReference, wechat } from '../door/call'
import { refusalOf, send, valueOf, WALL } from '../door/till'
import { differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, START } from '../flow/world'
import { officeDoor } from '../../cloudfunctions/office/door'
import { posDoor } from '../../cloudfunctions/pos/door'
import { requestOf } from '../door/till'

const HOUR_MS = 3_600_000
const each = eachOn(() => openChain())
const manager = wechat('demo-hejingyi')
const owner = wechat('demo-shenyibai')

type Office = keyof OfficeContract & string
const as = <A extends Office>(who: typeof owner, action: A, data: object, reference = newReference()) => asOffice(each().world, who, action, data, reference)
const rotate = (overlapHours: number, data: object = {}, reference = newReference()) =>
  as(manager, 'till.rotate', { till: 'HZHB-1', generation: 1, overlapHours, reason: '例行更换', ...data }, reference)

let numbers = 0
const order = async (sending: Parameters<typeof send>[2] = {}) => {
  const { world } = each()
  const { cardNumber } = await joined(world, `buyer-${String((numbers += 1))}`)
  return send(world, { number: `T${String(numbers)}`, store: 'HZHB', member: { card: cardNumber }, paidAt: START, totalFen: 1000 }, sending)
}

test('a manager adds a till, is shown its key once, and it rings up with it', async () => {
  const { world } = each()
  const added = granted(await as(manager, 'till.add', { till: 'HZHB-2' }))
  expect(added).toMatchObject({ till: 'HZHB-2', store: 'HZHB', generation: 1, oldKeyUntil: null })
  expect(added.key).toMatch(/^[0-9a-f]{64}$/)
  valueOf(await order({ till: 'HZHB-2', key: added.key }))
  const all = JSON.stringify([granted(await as(manager, 'till.list', {})), await dump(world.store)])
  expect(all).not.toContain(added.key)
  expect(refused(await as(manager, 'till.add', { till: 'HZHB-2' }))).toMatchObject({ code: 'till.exists', store: 'HZHB' })
  expect(refused(await as(manager, 'till.add', { till: 'SHJA-1' }))).toMatchObject({ code: 'till.exists', store: 'SHJA' })
  expect(await differences(world)).toEqual([])
})

test('an answer that was lost is heard again for ten minutes, under its own reference, by who asked, and then no more', async () => {
  const { clock } = each()
  const add = (who = manager) => as(who, 'till.add', { till: 'HZHB-2' }, 'add-one-till')
  const first = granted(await add())
  expect(granted(await add())).toEqual(first)
  expect(refused(await add(owner))).toMatchObject({ code: 'till.exists' })
  clock.at += 10 * 60_000
  expect(granted(await add())).toEqual(first)
  clock.at += 1
  expect(refused(await add())).toMatchObject({ code: 'till.keyShown', shownAt: START })
})

test('the old key goes on for the overlap, to the millisecond, and both sign meanwhile', async () => {
  const { world, clock } = each()
  const old = tillKey(world, 'HZHB-1', 1)
  const { key, oldKeyUntil } = granted(await rotate(24))
  expect([key === old, oldKeyUntil]).toEqual([false, START + 24 * HOUR_MS])
  valueOf(await order({ key: old }))
  valueOf(await order({ key }))
  clock.at = START + 24 * HOUR_MS - 1
  valueOf(await order({ key: old }))
  clock.at = START + 24 * HOUR_MS
  expect(refusalOf(await order({ key: old }))).toEqual({ code: 'till.keyOver', till: 'HZHB-1', endedAt: START + 24 * HOUR_MS })
  expect((await order({ key: old })).status).toBe(401)
  valueOf(await order({ key }))
  expect(await differences(world)).toEqual([])
})

test('without an overlap the old key ends at once; a key made up, or of another till, is simply wrong', async () => {
  const { world } = each()
  const old = tillKey(world, 'HZHB-1', 1)
  const { key } = granted(await rotate(0))
  expect(refusalOf(await order({ key: old }))).toMatchObject({ code: 'till.keyOver', endedAt: START })
  expect(refusalOf(await order({ key: tillKey(world, 'SHJA-1', 1) }))).toMatchObject({ code: 'signature.wrong' })
  expect(refusalOf(await order({ key: tillKey(world, 'HZHB-1', 3) }))).toMatchObject({ code: 'signature.wrong' })
  expect(refusalOf(await order({ till: 'HZHB-9', key }))).toMatchObject({ code: 'till.unknown', till: 'HZHB-9' })
})

test('a second rotation ends the first key, even within its overlap', async () => {
  const first = tillKey(each().world, 'HZHB-1', 1)
  granted(await rotate(168))
  granted(await rotate(24, { generation: 2 }))
  expect(refusalOf(await order({ key: first }))).toMatchObject({ code: 'signature.wrong' })
})

test('revoked is revoked: no key is taken, none is made anew, and the id is not given again', async () => {
  const { world } = each()
  const { key } = granted(await rotate(24))
  const revoke = () => as(manager, 'till.revoke', { till: 'HZHB-1', reason: '收银机被盗' }, 'revoke-the-till')
  expect(granted(await revoke())).toEqual({ till: 'HZHB-1', revokedAt: START })
  expect(granted(await revoke())).toEqual({ till: 'HZHB-1', revokedAt: START })
  for (const one of [key, tillKey(world, 'HZHB-1', 1)]) {
    const reply = await order({ key: one })
    expect([reply.status, refusalOf(reply)]).toMatchObject([403, { code: 'till.revoked', revokedAt: START }])
  }
  expect(refusalOf(await order({ key: 'made up' }))).toMatchObject({ code: 'signature.wrong' })
  expect(refused(await rotate(24, { generation: 2 }))).toMatchObject({ code: 'till.revoked' })
  expect(refused(await as(manager, 'till.revoke', { till: 'HZHB-1', reason: '再次' }))).toMatchObject({ code: 'till.revoked' })
  expect(refused(await as(manager, 'till.add', { till: 'HZHB-1' }))).toMatchObject({ code: 'till.exists' })
  const listed = granted(await as(manager, 'till.list', {})).rows.find(({ till }) => till === 'HZHB-1')
  expect(listed).toMatchObject({ revoked: { at: START, reason: '收银机被盗' }, oldKeyUntil: null })
})

test('the list tells when a till was last served and whether it has its new key by now', async () => {
  const { world, clock } = each()
  const seen = async () => granted(await as(manager, 'till.list', {})).rows.find(({ till }) => till === 'HZHB-1')?.seen
  const old = tillKey(world, 'HZHB-1', 1)
  expect(await seen()).toBeNull()
  expect(refusalOf(await send(world, {}))).toMatchObject({ code: 'input.invalid' })
  expect(await seen()).toBeNull()
  valueOf(await order())
  clock.at += 4 * 60_000
  valueOf(await order())
  expect(await seen()).toEqual({ at: START, oldKey: false })
  const { key } = granted(await rotate(24))
  valueOf(await order({ key: old }))
  expect(await seen()).toMatchObject({ oldKey: true })
  valueOf(await order({ key }))
  expect(await seen()).toEqual({ at: clock.at, oldKey: false })
})

test('twenty who rotate the same key at once: one does, the others hear that it changed', async () => {
  const done = await Promise.all(Array.from({ length: 20 }, () => rotate(24)))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(done.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(Array.from({ length: 19 }, () => 'till.changed'))
})

test('a store holds fifty tills at most, revoked ones left out', async () => {
  const standing = granted(await as(manager, 'till.list', {})).rows.length
  for (let n = 2; n <= 51 - standing; n += 1) granted(await as(manager, 'till.add', { till: `HZHB-${String(n)}` }))
  expect(refused(await as(manager, 'till.add', { till: 'HZHB-51' }))).toMatchObject({ code: 'till.tooMany', limit: 50 })
  granted(await as(manager, 'till.revoke', { till: 'HZHB-7', reason: '不用了' }))
  granted(await as(manager, 'till.add', { till: 'HZHB-51' }))
})

test('tills of another store are somebody else’s: unknown to a manager, in the reach of an owner who acts for it; a clerk has none', async () => {
  const { world } = each()
  const elsewhere = { till: 'SHJA-1', generation: 1, overlapHours: 24, reason: '例行更换' }
  expect(refused(await as(manager, 'till.rotate', elsewhere))).toMatchObject({ code: 'till.unknown' })
  expect(refused(await as(chenyu, 'till.rotate', elsewhere))).toMatchObject({ code: 'permission.denied' })
  const there = (who: typeof owner) => officeDoor(world, who, { action: 'till.rotate', data: elsewhere, reference: newReference(), store: 'SHJA' })
  expect(refused(await there(manager))).toMatchObject({ code: 'permission.denied' })
  expect(granted(await there(owner))).toMatchObject({ till: 'SHJA-1', generation: 2 })
})

test('what was done to a till stands in the audit with its reason, and never a key', async () => {
  const { world } = each()
  const { key } = granted(await rotate(24))
  granted(await as(manager, 'till.revoke', { till: 'HZHB-1', reason: '被盗' }))
  const audit = await rows<AuditRecord>(world.store, 'audit')
  expect(audit.map(({ action, reason }) => [action, reason])).toEqual([['till.rotate', '例行更换'], ['till.revoke', '被盗']])
  expect(audit[0]?.changes[0]).toMatchObject({ record: 'till/HZHB-1', kind: 'changed' })
  expect(JSON.stringify(audit)).toContain('"field":"generation","before":"1","after":"2"')
  expect(JSON.stringify(audit)).not.toContain(key)
})

test('a request that was on its way when the till was revoked is refused, nothing written', async () => {
  const { world } = each()
  const { cardNumber } = await joined(world, 'late')
  const request = await requestOf(world, { number: 'LATE', store: 'HZHB', member: { card: cardNumber }, paidAt: START, totalFen: 1000 })
  granted(await as(manager, 'till.revoke', { till: 'HZHB-1', reason: '被盗' }))
  const before = await dump(world.store)
  expect(refusalOf(await posDoor(world, request, WALL))).toMatchObject({ code: 'till.revoked' })
  expect(await dump(world.store)).toEqual(before)
})
