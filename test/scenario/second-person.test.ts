import type { ApprovalRecord, ExportRecord, SecondRules } from '../../types/record'
import type { Caller } from '../../types/caller'
import type { OfficeContract } from '../../types/contract'
import { asImporter } from '../door/import'
import { asOffice, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain, put, rows, tamper } from '../flow/world'
import { comes } from './activity-chain'

const each = eachOn(() => openChain())
const owner = wechat('demo-shenyibai')
const manager = wechat('demo-hejingyi')

const as = <A extends keyof OfficeContract & string>(who: Caller, action: A, data: object, reference = newReference()) => asOffice(each().world, who, action, data, reference)
const waiting = async (who: Caller) => granted(await as(who, 'approval.list', {})).rows
const turnOn = (...on: string[]) => put<SecondRules>(each().store, 'setting', [{ _id: 'secondPerson', on: on as never, revision: 1 }])
const secondOwner = async (): Promise<void> => void granted(await asStaff(each().world, owner, 'staff.change', { staff: 'HEJINGYI', role: 'owner' }, newReference()))

const adjustment = async (who: Caller, points = 900_000) => {
  const { member } = await comes(each().world, who === chenyu ? 'wu' : 'zhao')
  return { member, answer: granted(await asStaff(each().world, who, 'points.adjust', { member, wallet: 'value', points, reason: '补记活动' }, newReference())) }
}

test('what waits is one list across kinds, oldest first and by pages; only who may decide on it sees it, and who asked is told so', async () => {
  const { world, clock } = each()
  const first = await adjustment(chenyu)
  expect(first.answer).toMatchObject({ state: 'requested' })
  await turnOn('tierGrant')
  clock.at += 1000
  const { member } = await comes(world, 'lin')
  expect(refused(await asStaff(world, manager, 'tier.grant', { member, tier: 'tree', reason: '老顾客' }, 'grant-that-tier'))).toMatchObject({ code: 'approval.waiting', state: 'waiting', kindName: { zh: '授予等级' } })
  clock.at += 1000
  await adjustment(manager, 3_000_000)
  expect((await waiting(manager)).map(({ kind, mine, what }) => [kind, mine, what.zh])).toEqual([
    ['adjustment', false, '增值积分 +900,000'],
    ['tierGrant', true, '乔木会员'],
    ['adjustment', true, '增值积分 +3,000,000'],
  ])
  expect((await waiting(owner)).map(({ mine }) => mine)).toEqual([false, false, false])
  const page = granted(await as(owner, 'approval.list', { limit: 2 }))
  const rest = granted(await as(owner, 'approval.list', { limit: 2, after: page.next }))
  expect([page.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
  expect(refused(await as(wechat('demo-fangzheng'), 'approval.list', {}))).toMatchObject({ code: 'permission.denied' })
  expect(refused(await as(owner, 'approval.list', { after: 'x' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
})

test('another person decides, once; who asked does not, and a refusal needs its reason', async () => {
  const { world } = each()
  const { answer } = await adjustment(manager, 3_000_000)
  const id = answer.request ?? ''
  const decide = (who: Caller, data: object, reference = newReference()) => as(who, 'approval.decide', { kind: 'adjustment', id, ...data }, reference)
  expect(refused(await decide(manager, { approve: true }))).toMatchObject({ code: 'approval.another' })
  expect(refused(await decide(chenyu, { approve: true }))).toMatchObject({ code: 'permission.denied' })
  expect(refused(await decide(owner, { approve: false }))).toMatchObject({ code: 'input.invalid', field: 'note' })
  expect(granted(await decide(owner, { approve: true }, 'agree-once-1'))).toEqual({ kind: 'adjustment', id, state: 'approved' })
  expect(refused(await decide(owner, { approve: true }))).toMatchObject({ code: 'adjustment.decided' })
  expect(await waiting(owner)).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('a tier is granted when somebody else agrees, and not before', async () => {
  const { world } = each()
  await turnOn('tierGrant')
  const { member } = await comes(world, 'lin')
  const grant = () => asStaff(world, manager, 'tier.grant', { member, tier: 'tree', reason: '老顾客' }, 'grant-that-tier')
  const tier = async () => granted(await asStaff(world, manager, 'member.view', { member })).tier?.id
  const before = await tier()
  refused(await grant())
  refused(await grant())
  const [row, ...others] = await waiting(owner)
  expect(others).toEqual([])
  expect(await tier()).toBe(before)
  const decide = { kind: 'tierGrant', id: row?.id, approve: true }
  expect(granted(await as(owner, 'approval.decide', decide, 'agree-once-2'))).toMatchObject({ state: 'approved' })
  expect(granted(await as(owner, 'approval.decide', decide, 'agree-once-2'))).toMatchObject({ state: 'approved' })
  expect(await tier()).toBe('tree')
  expect(refused(await grant())).toMatchObject({ code: 'approval.waiting', state: 'approved' })
  expect(await differences(world)).toEqual([])
})

test('a list with phones in full is opened for who asked once another owner agrees; masked ones wait for nobody', async () => {
  const { world, store } = each()
  await turnOn('exportPhones')
  await secondOwner()
  const open = (phones: boolean, reference: string) => asImporter(world, 'export.open', { kind: 'members', format: 'csv', reason: '寄送年历', phones }, { reference, caller: owner })
  granted(await open(false, newReference()))
  expect(refused(await open(true, 'phones-please'))).toMatchObject({ code: 'approval.waiting' })
  expect(await rows<ExportRecord>(store, 'exportLog')).toHaveLength(1)
  const [row] = await waiting(manager)
  expect(row).toMatchObject({ kind: 'exportPhones', what: { zh: '会员' }, reason: '寄送年历', askedBy: { name: '沈亦白' } })
  granted(await as(manager, 'approval.decide', { kind: 'exportPhones', id: row?.id, approve: true }))
  expect((await rows<ExportRecord>(store, 'exportLog')).filter(({ phones }) => phones)).toMatchObject([{ staff: 'SHENYIBAI', reason: '寄送年历' }])
  expect(await differences(world)).toEqual([])
})

test('roles, and the rules of the second person themselves, are changed by two once that is turned on', async () => {
  const { world } = each()
  await secondOwner()
  expect(granted(await as(owner, 'approval.rules', { on: ['roleEdit'], revision: 0 }))).toEqual({ on: ['roleEdit'], revision: 1 })
  expect(refused(await as(owner, 'approval.rules', { on: [], revision: 1 }))).toMatchObject({ code: 'approval.waiting' })
  const { revision } = granted(await asStaff(world, owner, 'role.list', {}))
  const clerk = { role: 'clerk', name: { zh: '店员', en: 'Clerk' }, may: { 'member.read': { scope: 'own' } }, revision }
  expect(refused(await asStaff(world, owner, 'role.save', clerk, newReference()))).toMatchObject({ code: 'approval.waiting' })
  const found = await waiting(manager)
  expect(new Map(found.map(({ kind, what }) => [kind, what.zh]))).toEqual(new Map([['rules', '需要复核：无'], ['roleEdit', '店员：查看会员档案']]))
  const edit = found.find(({ kind }) => kind === 'roleEdit')
  granted(await as(manager, 'approval.decide', { kind: 'roleEdit', id: edit?.id, approve: true }))
  expect(refused(await asStaff(world, chenyu, 'order.ring', {}, newReference()))).toMatchObject({ code: 'permission.denied' })
  const rules = found.find(({ kind }) => kind === 'rules')
  granted(await as(manager, 'approval.decide', { kind: 'rules', id: rules?.id, approve: false, note: '先留着' }))
  expect(granted(await as(owner, 'approval.kinds', {})).kinds.filter(({ on }) => on).map(({ kind }) => kind)).toEqual(['roleEdit', 'rules'])
})

test('what cannot be done any more goes on waiting with its refusal, until it is refused; verify holds two people to each', async () => {
  const { world, store } = each()
  await turnOn('tierGrant')
  const { member } = await comes(world, 'lin')
  refused(await asStaff(world, manager, 'tier.grant', { member, tier: 'nowhere', reason: '老顾客' }, newReference()))
  const [row] = await waiting(owner)
  const decide = (approve: boolean) => as(owner, 'approval.decide', { kind: 'tierGrant', id: row?.id, approve, ...(approve ? {} : { note: '没有这个等级' }) })
  expect(refused(await decide(true))).toMatchObject({ code: 'tier.unknown' })
  expect(await waiting(owner)).toHaveLength(1)
  granted(await decide(false))
  expect(await waiting(owner)).toEqual([])
  expect(refused(await decide(true))).toMatchObject({ code: 'approval.decided', state: 'refused' })
  expect(await differences(world)).toEqual([])
  await tamper<ApprovalRecord>(store, 'approval', row?.id ?? '', (one) => ({ ...one, state: 'approved', decision: one.decision && { ...one.decision, by: one.staff } }))
  expect((await differences(world)).map(({ what }) => what)).toEqual([`approval ${row?.id ?? ''}: a second person`, `approval ${row?.id ?? ''}: what was agreed to`])
})
