import { shippedRoles } from '../../cloudfunctions/core/staff'
import type { StaffContract } from '../../types/contract'
import type { Grants } from '../../types/role'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain } from '../flow/world'

const each = eachOn(() => openChain())
const owner = wechat('demo-shenyibai')
const hejingyi = wechat('demo-hejingyi')

const as = <A extends keyof StaffContract & string>(who: typeof owner, action: A, data: object, reference = newReference()) => asStaff(each().world, who, action, data, reference)
const invited = async (role = 'clerk', name = '新同事') => granted(await as(owner, 'staff.invite', { name, role }))
const may = (id: string): Grants => shippedRoles.find((role) => role.id === id)?.may ?? {}

test('an invitation is scanned once and binds the WeChat identity that scanned it', async () => {
  const { code, staff } = await invited()
  const newcomer = wechat('newcomer')
  expect(refused(await as(newcomer, 'me', {}))).toMatchObject({ code: 'permission.denied' })
  const bound = granted(await as(newcomer, 'staff.accept', { code }))
  expect(bound).toEqual({ staff, name: '新同事', store: 'HZHB' })
  expect(granted(await as(newcomer, 'staff.accept', { code }))).toEqual(bound)
  expect(granted(await as(newcomer, 'me', {}))).toMatchObject({ staff, role: 'clerk' })
  expect(refused(await as(wechat('another'), 'staff.accept', { code }))).toMatchObject({ code: 'staff.codeUsed' })
  expect(await differences(each().world)).toEqual([])
})

test('an invitation holds a quarter of an hour, the newest alone, is not made up, and not for somebody who works here', async () => {
  const { clock } = each()
  const first = await invited()
  const { code } = granted(await as(owner, 'staff.code', { staff: first.staff }))
  expect(refused(await as(wechat('n'), 'staff.accept', { code: first.code }))).toMatchObject({ code: 'staff.codeUsed' })
  expect(refused(await as(wechat('n'), 'staff.accept', { code: code.replace('.', '9.') }))).toMatchObject({ code: 'staff.codeWrong' })
  expect(refused(await as(chenyu, 'staff.accept', { code }))).toMatchObject({ code: 'staff.bound' })
  clock.at += 15 * 60_000
  expect(refused(await as(wechat('n'), 'staff.accept', { code }))).toMatchObject({ code: 'staff.codeExpired' })
})

test('who scans an invitation reads who invites them to which store as what; the latest inviter is named', async () => {
  const { world, clock } = each()
  const { code, staff } = await invited()
  const told = { name: '新同事', role: { zh: '店员', en: 'Clerk' }, store: '杭州湖滨店', invitedBy: '沈亦白', expiresAt: clock.at + 15 * 60_000 }
  expect(granted(await as(wechat('n'), 'staff.look', { code }))).toEqual(told)
  granted(await as(owner, 'staff.change', { staff: 'HEJINGYI', role: 'owner' }))
  const renewed = granted(await as(hejingyi, 'staff.code', { staff })).code
  expect(granted(await as(wechat('n'), 'staff.look', { code: renewed }))).toEqual({ ...told, invitedBy: '何静宜' })
  expect(await differences(world)).toEqual([])
})

test('a code that does not hold tells nothing of anybody: neither a name, nor a store, nor a role', async () => {
  const { clock } = each()
  const first = await invited()
  const { code } = granted(await as(owner, 'staff.code', { staff: first.staff }))
  const late = granted(await as(owner, 'staff.invite', { name: '另一位', role: 'manager' }))
  granted(await as(wechat('n'), 'staff.accept', { code }))
  const refusals = [
    [first.code, 'staff.codeUsed'],
    [code, 'staff.codeUsed'],
    [code.replace('.', '9.'), 'staff.codeWrong'],
    [`SHENYIBAI.1.zzzzzzz.${'0'.repeat(64)}`, 'staff.codeWrong'],
    ['nonsense', 'staff.codeWrong'],
  ] as const
  for (const [text, expected] of refusals) {
    const refusal = refused(await as(wechat('m'), 'staff.look', { code: text }))
    expect(refusal.code).toBe(expected)
    expect(JSON.stringify(refusal)).not.toMatch(/新同事|另一位|沈亦白|湖滨|店员|店长|clerk|manager|HZHB/)
  }
  expect(refused(await as(chenyu, 'staff.look', { code: late.code }))).toMatchObject({ code: 'staff.bound' })
  clock.at += 15 * 60_000
  expect(refused(await as(wechat('m'), 'staff.look', { code: late.code }))).toEqual({ code: 'staff.codeExpired', expiresAt: late.expiresAt })
})

test('the same invitation sent again is the same person; of an unknown role there is none', async () => {
  const asked = { name: '新同事', role: 'clerk' }
  const { staff } = granted(await as(owner, 'staff.invite', asked, 'invite-once-only'))
  expect(granted(await as(owner, 'staff.invite', asked, 'invite-once-only'))).toMatchObject({ staff })
  expect(refused(await as(owner, 'staff.invite', { ...asked, name: '别人' }, 'invite-once-only'))).toMatchObject({ code: 'reference.reused' })
  expect(refused(await as(owner, 'staff.invite', { ...asked, role: 'wizard' }))).toMatchObject({ code: 'role.unknown' })
})

test('who is suspended does nothing until reinstated; who left is bound no more, and the adviser’s members go to the heir', async () => {
  const suspend = (reference = newReference()) => as(owner, 'staff.suspend', { staff: 'CHENYU', reason: '调查' }, reference)
  expect(granted(await suspend('suspend-chenyu'))).toMatchObject({ state: 'suspended' })
  expect(granted(await suspend('suspend-chenyu'))).toMatchObject({ state: 'suspended' })
  expect(refused(await suspend())).toMatchObject({ code: 'staff.state', state: 'suspended' })
  expect(refused(await as(chenyu, 'member.find', { text: '6620' }))).toMatchObject({ code: 'permission.denied' })
  granted(await as(owner, 'staff.reinstate', { staff: 'CHENYU', reason: '查清' }))
  granted(await as(chenyu, 'me', {}))
  const leave = (handTo: string) => as(owner, 'staff.leave', { staff: 'CHENYU', handTo, reason: '离职' })
  expect(refused(await leave('CHENYU'))).toMatchObject({ code: 'staff.unknown', field: 'handTo' })
  expect(refused(await leave('ZHOUQING'))).toMatchObject({ code: 'staff.unknown', field: 'handTo' })
  granted(await leave('HEJINGYI'))
  expect(refused(await as(chenyu, 'me', {}))).toMatchObject({ code: 'permission.denied' })
  const { rows } = granted(await as(owner, 'staff.list', {}))
  expect(rows.find(({ staff }) => staff === 'CHENYU')).toMatchObject({ state: 'left', handedTo: 'HEJINGYI' })
  const { code } = await invited('manager', '陈屿')
  granted(await as(chenyu, 'staff.accept', { code }))
  expect(granted(await as(chenyu, 'me', {}))).toMatchObject({ role: 'manager' })
})

test('the last owner stays: neither leaving, suspending nor another role; with a second owner the first may go', async () => {
  const last = { code: 'role.lastOwner' }
  expect(refused(await as(owner, 'staff.suspend', { staff: 'SHENYIBAI', reason: 'x' }))).toMatchObject(last)
  expect(refused(await as(owner, 'staff.change', { staff: 'SHENYIBAI', role: 'clerk' }))).toMatchObject(last)
  expect(refused(await as(owner, 'staff.leave', { staff: 'SHENYIBAI', handTo: 'CHENYU', reason: 'x' }))).toMatchObject(last)
  granted(await as(owner, 'staff.change', { staff: 'HEJINGYI', role: 'owner' }))
  granted(await as(hejingyi, 'staff.change', { staff: 'SHENYIBAI', role: 'clerk' }))
  expect(refused(await as(hejingyi, 'staff.suspend', { staff: 'HEJINGYI', reason: 'x' }))).toMatchObject(last)
})

test('two owners who would each put the other out at once: one stays', async () => {
  granted(await as(owner, 'staff.change', { staff: 'HEJINGYI', role: 'owner' }))
  const done = await Promise.all([as(owner, 'staff.suspend', { staff: 'HEJINGYI', reason: 'x' }), as(hejingyi, 'staff.suspend', { staff: 'SHENYIBAI', reason: 'x' })])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a role edited is in force at once, at its revision, and never locks all owners out', async () => {
  const { revision } = granted(await as(owner, 'role.list', {}))
  const name = { zh: '店员', en: 'Clerk' }
  const clerk = { role: 'clerk', name, may: { 'member.read': { scope: 'own' } } }
  expect(granted(await as(owner, 'role.save', { ...clerk, revision }))).toEqual({ revision: 1 })
  expect(granted(await as(owner, 'role.save', { ...clerk, revision }))).toEqual({ revision: 1 })
  expect(refused(await as(owner, 'role.save', { ...clerk, may: {}, revision }))).toMatchObject({ code: 'role.stale', now: 1 })
  expect(refused(await as(chenyu, 'order.ring', {}))).toMatchObject({ code: 'permission.denied' })
  const rest = Object.fromEntries(Object.entries(may('owner')).filter(([id]) => id !== 'role.edit'))
  const owners = { role: 'owner', name: { zh: '业主', en: 'Owner' }, may: rest, revision: 1 }
  expect(refused(await as(owner, 'role.save', owners))).toMatchObject({ code: 'role.lastOwner' })
  expect(refused(await as(owner, 'role.save', { ...owners, may: { 'fly': { scope: 'all' } } }))).toMatchObject({ code: 'input.invalid' })
})

test('nobody hands out more than they have', async () => {
  const name = { zh: '店长', en: 'Store manager' }
  granted(await as(owner, 'role.save', { role: 'manager', name, may: { ...may('manager'), 'staff.edit': { scope: 'own' } }, revision: 0 }))
  expect(refused(await as(hejingyi, 'staff.invite', { name: '新业主', role: 'owner' }))).toMatchObject({ code: 'role.beyond' })
  expect(refused(await as(hejingyi, 'staff.suspend', { staff: 'SHENYIBAI', reason: 'x' }))).toMatchObject({ code: 'role.beyond' })
  granted(await as(hejingyi, 'staff.invite', { name: '新店员', role: 'clerk' }))
  expect(refused(await as(hejingyi, 'staff.suspend', { staff: 'ZHOUQING', reason: 'x' }))).toMatchObject({ code: 'staff.unknown' })
})

test('S68: a clerk sees no other store, and there is no action that exports or gives data to a third party', async () => {
  const { world } = each()
  for (const action of ['application.list', 'task.list', 'refund.waiting', 'adjustment.list'] as const) {
    const call = asStaff(world, chenyu, action, {})
    granted(await call)
  }
  const { staffDoor } = await import('../../cloudfunctions/staff/door')
  for (const action of staffDoor.actions) {
    const answer = await staffDoor(world, chenyu, { action, data: {}, store: 'SHJA' })
    if (!['session.look', 'session.answer', 'owner.claim', 'staff.accept', 'staff.look'].includes(action)) expect([action, answer]).toMatchObject([action, { refusal: { code: 'permission.denied' } }])
  }
  expect(staffDoor.actions.filter((action) => /export|share|disclose/i.test(action))).toEqual([])
  expect(refused(await asMember(world, chenyu, 'card.mine', {}))).toMatchObject({ code: 'member.unknown' })
})

test('a limit of the role stands beside the programme’s: what a person gives by hand in a day', async () => {
  const programme = granted(await as(owner, 'role.list', {}))
  expect(programme.roles.find(({ id }) => id === 'clerk')?.may['points.adjust']).toEqual({ scope: 'own', pointsADay: 100_000 })
})
