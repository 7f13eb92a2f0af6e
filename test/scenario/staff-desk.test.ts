import { heldBy } from '../../cloudfunctions/flow/hand-over'
import { openSession } from '../../cloudfunctions/flow/sign-in'
import { sessionOf } from '../../cloudfunctions/flow/session'
import type { AuditRecord, CampaignRecord, PushRecord, StaffRecord, TaskRecord } from '../../types/record'
import { asOffice, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain, put, rows, START } from '../flow/world'

const each = eachOn(() => openChain())
const owner = wechat('demo-shenyibai')
const manager = wechat('demo-hejingyi')
const office = <A extends Parameters<typeof asOffice>[2]>(who: typeof owner, action: A, data: object = {}) => asOffice(each().world, who, action, data, newReference())
const leave = (data: object = {}, reference = newReference()) => asStaff(each().world, owner, 'staff.leave', { staff: 'CHENYU', reason: '离职', ...data }, reference)

const task = (id: string, change: Partial<TaskRecord> = {}): TaskRecord => ({
  ...{ _id: id, kind: 'campaign', store: 'HZHB', lead: null, member: null, createdAt: START, dueAt: START },
  ...{ state: 'open', outcome: null, note: id, doneAt: null, doneBy: null, deed: null, ...change },
})
const tasksOf = async () => Object.fromEntries((await rows<TaskRecord>(each().world.store, 'task')).map(({ _id, assignee }) => [_id, assignee]))

test('whoever leaves hands over every open task of theirs, to whom is named; what is over or others’ stays', async () => {
  const { world } = each()
  const own = Array.from({ length: 19 }, (_, n) => task(`own-${String(n)}`, { assignee: 'CHENYU' }))
  await put(world.store, 'task', own)
  await put(world.store, 'task', [task('over', { assignee: 'CHENYU', state: 'done' }), task('others', { assignee: 'BAIZHU' }), task('anybody’s')])
  expect(granted(await office(owner, 'staff.view', { staff: 'CHENYU' }))).toMatchObject({ held: { tasks: 19, drafts: 0, pushes: 0 } })
  expect(granted(await leave({ handTo: 'BAIZHU' }))).toMatchObject({ state: 'left', handedTo: 'BAIZHU', handed: { tasks: 19, drafts: 0, pushes: 0 } })
  const after = await tasksOf()
  expect(own.every(({ _id }) => after[_id] === 'BAIZHU')).toBe(true)
  expect([after['over'], after['others'], after['anybody’s']]).toEqual(['CHENYU', 'BAIZHU', undefined])
  const listed = granted(await asStaff(world, manager, 'task.list', { state: 'open' })).rows
  expect(listed.filter(({ assignee }) => assignee === '白术')).toHaveLength(20)
  const audit = (await rows<AuditRecord>(world.store, 'audit')).filter(({ action }) => action === 'staff.leave')
  expect(audit.every(({ reason, staff }) => reason === '离职' && staff === 'SHENYIBAI')).toBe(true)
  expect(JSON.stringify(audit)).toContain('"field":"assignee","before":"\\"CHENYU\\"","after":"\\"BAIZHU\\""')
  expect(await differences(world)).toEqual([])
})

test('without a name it is the manager of the store; where there is none, nobody leaves', async () => {
  const { world } = each()
  expect(granted(await leave({}, 'leave-without-heir'))).toMatchObject({ handedTo: 'HEJINGYI' })
  expect(granted(await leave({}, 'leave-without-heir'))).toMatchObject({ handedTo: 'HEJINGYI' })
  const gone = await asStaff(world, owner, 'staff.leave', { staff: 'HEJINGYI', reason: '离职' }, newReference())
  expect(refused(gone)).toMatchObject({ code: 'staff.unknown', field: 'handTo' })
  expect(granted(await office(owner, 'staff.view', { staff: 'HEJINGYI' }))).toMatchObject({ state: 'active' })
})

test('a request that was taken, a draft and a message that waits go along; a repeat finds what a dead call left', async () => {
  const { world } = each()
  const request = { _id: 'm:r', member: 'm', benefit: 'b', service: 's', name: { zh: '', en: '' }, wish: '', store: 'HZHB', state: 'taken', at: START, answerBy: START }
  await put(world.store, 'concierge', [{ ...request, steps: [{ step: 'take', at: START, staff: 'CHENYU', note: null, event: 'e' }] }])
  await put(world.store, 'task', [task('concierge:m:r', { kind: 'concierge' })])
  await put(world.store, 'campaign', [{ _id: 'draft-1', state: 'draft', staff: 'CHENYU', savedAt: START }, { _id: 'live', state: 'published', staff: 'CHENYU', savedAt: START }] as CampaignRecord[])
  await put(world.store, 'push', [{ _id: 'push-1', state: 'waiting', staff: 'CHENYU', askedAt: START, store: 'HZHB' }] as PushRecord[])
  expect(granted(await leave({ handTo: 'BAIZHU' }, 'leave-and-hand')).handed).toEqual({ tasks: 1, drafts: 1, pushes: 1 })
  expect(await tasksOf()).toEqual({ 'concierge:m:r': 'BAIZHU' })
  expect(await world.store.get<CampaignRecord>('campaign', 'draft-1')).toMatchObject({ handedTo: 'BAIZHU', staff: 'CHENYU' })
  expect(await world.store.get<CampaignRecord>('campaign', 'live')).not.toHaveProperty('handedTo')
  expect(await world.store.get<PushRecord>('push', 'push-1')).toMatchObject({ handedTo: 'BAIZHU', staff: 'CHENYU' })
  // As a call leaves it that died between the two.
  await put(world.store, 'task', [task('left-behind', { assignee: 'CHENYU' })])
  expect(granted(await leave({ handTo: 'BAIZHU' }, 'leave-and-hand')).handed).toEqual({ tasks: 1, drafts: 0, pushes: 0 })
  const { tasks, drafts, pushes } = await heldBy(world, { staff: 'BAIZHU', store: 'HZHB' })
  expect([tasks.length, drafts.length, pushes.length]).toEqual([2, 1, 1])
})

test('a lead’s task is in the hands of who saved it; the list follows who took over even before it was handed', async () => {
  const { world } = each()
  await put(world.store, 'task', [task('t', { assignee: 'CHENYU' })])
  const { store } = world
  const left = await store.get<StaffRecord>('staff', 'CHENYU')
  if (!left) throw new Error('no CHENYU')
  await put(store, 'staff', [{ ...left, state: 'left', handedTo: 'BAIZHU' }])
  expect(granted(await asStaff(world, manager, 'task.list', { state: 'open' })).rows).toMatchObject([{ assignee: '白术' }])
})

test('people are found by name, role, store and state, a page at a time, as far as the role reaches', async () => {
  const { world } = each()
  await put(world.store, 'staff', Array.from({ length: 15 }, (_, n): StaffRecord => ({ _id: `N${String(n).padStart(2, '0')}`, name: `新人${String(n)}`, role: 'clerk', store: 'SHJA', identity: null, state: n % 2 ? 'left' : 'invited' })))
  const seen: string[] = []
  let after: string | null | undefined
  do {
    const page = granted(await office(owner, 'staff.find', { limit: 4, ...(after ? { after } : {}) }))
    seen.push(...page.rows.map(({ staff }) => staff))
    after = page.next
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([25, 25])
  expect(granted(await office(owner, 'staff.find', { text: '静宜' })).rows).toMatchObject([{ staff: 'HEJINGYI', storeName: '杭州湖滨店' }])
  expect(granted(await office(owner, 'staff.find', { role: 'clerk', store: 'SHJA', state: 'invited' })).rows).toHaveLength(8)
  const own = granted(await office(manager, 'staff.find', {})).rows
  expect(own.every(({ store }) => store === 'HZHB')).toBe(true)
  expect(refused(await office(manager, 'staff.view', { staff: 'ZHOUQING' }))).toMatchObject({ code: 'staff.unknown' })
  expect(refused(await office(chenyu, 'staff.find', {}))).toMatchObject({ code: 'permission.denied' })
})

test('one person shows role and limits, sign-ins that an owner can end, and what happened to them', async () => {
  const { world } = each()
  await openSession(world, { token: 't'.repeat(40), staff: 'CHENYU', place: 'console · Chrome' })
  granted(await asStaff(world, owner, 'staff.suspend', { staff: 'CHENYU', reason: '调查' }, newReference()))
  granted(await asStaff(world, owner, 'staff.reinstate', { staff: 'CHENYU', reason: '查清' }, newReference()))
  const view = granted(await office(owner, 'staff.view', { staff: 'CHENYU' }))
  expect(view.may['points.adjust']).toEqual({ scope: 'own', pointsADay: 100_000 })
  expect(view.moves).toMatchObject([{ move: 'reinstate', by: '沈亦白', reason: '查清' }, { move: 'suspend', reason: '调查' }])
  expect(view.sessions).toMatchObject([{ place: 'console · Chrome', endedAt: null }])
  const session = view.sessions[0]?.session ?? ''
  expect(refused(await office(manager, 'staff.endSession', { staff: 'CHENYU', session }))).toMatchObject({ code: 'permission.denied' })
  expect(granted(await office(owner, 'staff.endSession', { staff: 'CHENYU', session }))).toMatchObject({ endedAt: START })
  expect(await sessionOf(world, 't'.repeat(40))).toBeNull()
  expect(refused(await office(owner, 'staff.endSession', { staff: 'BAIZHU', session }))).toMatchObject({ code: 'session.unknown' })
})
