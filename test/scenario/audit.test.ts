import type { AuditDeed, AuditHead, AuditPending, AuditRecord } from '../../types/record'
import { asImporter, csv, imported, whole } from '../door/import'
import { asMember, asOffice, asStaff, asTimer, chenyu, newReference, timer, wechat } from '../door/call'
import { buy, differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain, put } from '../flow/world'
import { comes } from './activity-chain'

const each = eachOn(() => openChain())
const manager = wechat('demo-hejingyi')
const auditor = wechat('demo-fangzheng')

const suspended = async (member: string, reference: string) => asStaff(each().world, manager, 'card.suspend', { member, breach: '转借他人' }, reference)
const list = async (who = auditor) => granted(await asOffice(each().world, who, 'audit.list', {})).rows

test('every write of staff is kept: who, from where, what, before, after, why; once, and only when something was written', async () => {
  const { world } = each()
  const { member } = await comes(world, 'lin')
  granted(await suspended(member, 'suspend-that-card'))
  granted(await suspended(member, 'suspend-that-card'))
  refused(await asStaff(world, chenyu, 'gift.withdraw', { gift: 'x' }, newReference()))
  refused(await asStaff(world, manager, 'card.suspend', { member: 'nobody', breach: 'x' }, newReference()))
  const rows = await list()
  const own = rows.filter(({ action }) => action === 'card.suspend')
  expect(own).toHaveLength(1)
  expect(own[0]).toMatchObject({ staff: 'HEJINGYI', name: '何静宜', role: 'manager', from: 'mini-program', store: 'HZHB', reference: 'suspend-that-card', reason: '转借他人' })
  const card = own[0]?.changes.find(({ record }) => record.startsWith('card/'))
  expect(card).toMatchObject({ kind: 'changed' })
  expect(card?.fields).toContainEqual(expect.objectContaining({ field: 'state', before: '"active"', after: '"suspended"' }))
  expect(await differences(world)).toEqual([])
})

test('the chain is a store’s own, each record bound to the one before it', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  granted(await suspended(member, newReference()))
  granted(await asStaff(world, manager, 'card.reinstate', { member, reason: '已说明' }, newReference()))
  granted(await asStaff(world, wechat('demo-zhouqing'), 'talk.save', { member, kind: 'wish', text: '想要薄一点的' }, newReference()))
  const { audit = [], auditHead = [] } = (await dump(store)) as { audit?: AuditRecord[]; auditHead?: AuditHead[] }
  const chain = (id: string) => audit.filter((one) => one.store === id).sort((a, b) => a.sequence - b.sequence)
  expect(chain('HZHB').map(({ sequence }) => sequence)).toEqual([1, 2])
  expect(chain('HZHB')[1]?.previous).toBe(chain('HZHB')[0]?.hash)
  expect(chain('SHJA')).toHaveLength(1)
  expect(auditHead.find(({ _id }) => _id === 'HZHB')).toMatchObject({ sequence: 2, hash: chain('HZHB')[1]?.hash })
})

test('verify tells a record that was changed, one that was taken out, and one that was cut off the end', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  granted(await suspended(member, newReference()))
  granted(await asStaff(world, manager, 'card.reinstate', { member, reason: '已说明' }, newReference()))
  const first = await store.get<AuditRecord>('audit', 'HZHB:1')
  const last = await store.get<AuditRecord>('audit', 'HZHB:2')
  if (!first || !last) throw new Error('two records were expected')
  const told = async (): Promise<string[]> => (await differences(world)).map((one) => (one as { what: string }).what)
  expect(await told()).toEqual([])
  await put(store, 'audit', [{ ...first, reason: 'another reason' } as never])
  expect(await told()).toEqual(['audit HZHB:1: its hash'])
  await store.transact((tx) => tx.remove('audit', 'HZHB:1'))
  expect(await told()).toEqual(['audit HZHB:1: its place', 'audit HZHB:1: the hash before it'])
  await put(store, 'audit', [first as never])
  await store.transact((tx) => tx.remove('audit', 'HZHB:2'))
  expect(await told()).toEqual(['audit HZHB:1: the end of the chain', 'audit HZHB:1: the hash at the end'])
})

test('what was committed and not yet bound, because the call died there, is bound by the job; verify tells what lies for a day', async () => {
  const { world, store, clock } = each()
  const { member } = await comes(world, 'lin')
  granted(await suspended(member, newReference()))
  const sealed = await store.get<AuditRecord>('audit', 'HZHB:1')
  if (!sealed) throw new Error('a record was expected')
  const bound = ['sequence', 'previous', 'hash']
  const deed = Object.fromEntries(Object.entries(sealed).filter(([field]) => !bound.includes(field))) as unknown as AuditDeed
  await store.transact(async (tx) => {
    await tx.remove('audit', 'HZHB:1')
    await tx.remove('auditHead', 'HZHB')
    await tx.put<AuditPending>('auditPending', { ...deed, _id: 'HEJINGYI:died:1:1' })
  })
  clock.at += 86_400_001
  expect((await differences(world)).length).toBeGreaterThan(0)
  granted(await asTimer(world, timer, { job: 'seal-audits' }))
  expect(await store.get('audit', 'HZHB:1')).toEqual(sealed)
  expect(await differences(world)).toEqual([])
})

test('the audit is in the very commit that does it: where that fails nothing is kept, and where it stands so does the audit', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  let dies = true
  const transact: typeof store.transact = (work) => {
    if (!dies) return store.transact(work)
    return store.transact(async (tx) => {
      const dying = { ...tx, get: tx.get.bind(tx), insert: tx.insert.bind(tx), remove: tx.remove.bind(tx), put: async (collection: string, doc: never) => {
        if (collection === 'auditPending') throw new Error('the process died')
        await tx.put(collection, doc)
      } }
      return work(dying as never)
    })
  }
  const failing = { ...world, store: { get: store.get.bind(store), find: store.find.bind(store), close: store.close.bind(store), transact } }
  const before = await dump(store)
  await expect(asStaff(failing, manager, 'card.suspend', { member, breach: 'x' }, 'dies-and-again')).rejects.toThrow('died')
  expect(await dump(store)).toEqual(before)
  dies = false
  granted(await asStaff(failing, manager, 'card.suspend', { member, breach: 'x' }, 'dies-and-again'))
  expect((await list()).filter(({ reference }) => reference === 'dies-and-again')).toHaveLength(1)
})

test('no phone number stands in the audit, and members see who looked at their record', async () => {
  const { world, store } = each()
  const { member, caller } = await comes(world, 'lin')
  granted(await asStaff(world, chenyu, 'member.view', { member }))
  granted(await asStaff(world, chenyu, 'talk.save', { member, kind: 'wish', text: '想要薄一点的' }, newReference()))
  expect(JSON.stringify(((await dump(store)) as { audit?: unknown }).audit ?? [])).not.toMatch(/1[3-9]\d{9}(?!\d)/)
  expect(granted(await asMember(world, caller, 'view.mine', {})).rows).toMatchObject([{ staff: '陈屿', store: '杭州湖滨店' }])
})

test('who takes up an invitation is kept with it, once, though nobody was on duty when the code was scanned', async () => {
  const { world } = each()
  const owner = wechat('demo-shenyibai')
  const { code, staff } = granted(await asStaff(world, owner, 'staff.invite', { name: '新同事', role: 'clerk' }, newReference()))
  refused(await asStaff(world, wechat('newcomer'), 'staff.accept', { code: `${code.slice(0, -1)}x` }, newReference()))
  for (const reference of ['accepts-once', 'accepts-again']) granted(await asStaff(world, wechat('newcomer'), 'staff.accept', { code }, reference))
  const kept = (await list()).filter(({ action }) => action === 'staff.accept')
  expect(kept).toMatchObject([{ staff, name: '新同事', role: 'clerk', store: 'HZHB', from: 'mini-program', reference: 'accepts-once' }])
  const own = kept[0]?.changes.find(({ record }) => record === `staff/${staff}`)
  expect(own?.fields).toContainEqual({ field: 'state', before: '"invited"', after: '"active"' })
  expect(await differences(world)).toEqual([])
})

test('who started a job is kept as one record, however much the job does; the timer’s own rounds are nobody’s deed', async () => {
  const { world, clock } = each()
  const { member } = await comes(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  clock.at = Date.parse('2028-01-01T10:00:00+08:00')
  granted(await asTimer(world, timer, { job: 'move-stages' }))
  granted(await asStaff(world, manager, 'job.run', { job: 'expire-lots' }))
  refused(await asStaff(world, chenyu, 'job.run', { job: 'expire-lots' }))
  expect((await list()).filter(({ action }) => action.startsWith('job.'))).toMatchObject([
    { staff: 'HEJINGYI', action: 'job.run', changes: [{ record: 'job/expire-lots', kind: 'begun', fields: [] }], more: 0 },
  ])
})

test('who opened, ran and took back an import is kept as one record each, and who had a list given out, with the reason', async () => {
  const { world } = each()
  const batch = await imported(world, 'members', csv([['手机号', '姓名'], ['13912345678', '张三']]))
  await asImporter(world, 'import.run', { batch })
  await whole(world, 'undo', batch)
  await asImporter(world, 'import.undo', { batch, reason: 'the wrong file' })
  granted(await asImporter(world, 'export.open', { kind: 'audit', format: 'csv', reason: '年度检查' }, { reference: newReference(), caller: wechat('demo-shenyibai') }))
  const own = (await list()).reverse().map(({ action, reason, changes }) => [action, reason, changes.map(({ record, kind }) => `${record.split('/')[0] ?? ''} ${kind}`).join()])
  expect(own).toEqual([
    ['import.open', null, 'importBatch new'],
    ['import.run', null, 'importBatch begun'],
    ['import.undo', 'the wrong file', 'importBatch begun'],
    ['export.open', '年度检查', 'exportLog new'],
  ])
})

test('deeds are asked for by person, action, member and day, page by page', async () => {
  const { world, clock } = each()
  const { member } = await comes(world, 'lin')
  const other = await comes(world, 'wu')
  granted(await asStaff(world, manager, 'card.suspend', { member, breach: 'x' }, newReference()))
  granted(await asStaff(world, manager, 'card.suspend', { member: other.member, breach: 'y' }, newReference()))
  clock.at += 86_400_000
  granted(await asStaff(world, chenyu, 'talk.save', { member, kind: 'wish', text: '想要薄一点的' }, newReference()))
  const asked = async (data: object) => granted(await asOffice(world, auditor, 'audit.list', data)).rows.map(({ action, members }) => `${action} ${members.map(({ member: id }) => (id === member ? 'lin' : 'wu')).join()}`)
  expect(await asked({})).toEqual(['talk.save lin', 'card.suspend wu', 'card.suspend lin'])
  expect(await asked({ staff: 'HEJINGYI' })).toEqual(['card.suspend wu', 'card.suspend lin'])
  expect(await asked({ staff: 'HEJINGYI', member })).toEqual(['card.suspend lin'])
  expect(await asked({ action: 'talk.save' })).toEqual(['talk.save lin'])
  expect(await asked({ day: '2026-03-02', staff: 'CHENYU' })).toEqual([])
  expect(await asked({ day: '2026-03-03' })).toEqual(['talk.save lin'])
  const first = granted(await asOffice(world, auditor, 'audit.list', { member, limit: 1 }))
  const second = granted(await asOffice(world, auditor, 'audit.list', { member, limit: 1, after: first.next }))
  expect([first, second].map(({ rows: found }) => found.map(({ action }) => action))).toEqual([['talk.save'], ['card.suspend']])
  expect(refused(await asOffice(world, auditor, 'audit.list', { after: 'x' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
})

test('whether the chain is whole is told, with the place where it is not', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  const check = async (data: object = {}) => granted(await asOffice(world, auditor, 'audit.check', data))
  expect(await check()).toEqual({ records: 0, checked: 0, broken: null, next: null })
  for (const move of ['suspend', 'reinstate', 'suspend'] as const) granted(await asStaff(world, manager, `card.${move}`, move === 'suspend' ? { member, breach: 'x' } : { member, reason: 'x' }, newReference()))
  expect(await check()).toEqual({ records: 3, checked: 3, broken: null, next: null })
  const second = await store.get<AuditRecord>('audit', 'HZHB:2')
  if (!second) throw new Error('three records were expected')
  await put(store, 'audit', [{ ...second, reason: 'another' } as never])
  expect(await check()).toMatchObject({ broken: { at: 2, what: 'its hash' }, next: null })
  await store.transact((tx) => tx.remove('audit', 'HZHB:2'))
  expect(await check()).toMatchObject({ broken: { at: 2, what: 'its place' } })
  await put(store, 'audit', [second as never])
  await store.transact((tx) => tx.remove('audit', 'HZHB:3'))
  expect(await check()).toMatchObject({ checked: 2, broken: { at: 2, what: 'the end of the chain' } })
})
