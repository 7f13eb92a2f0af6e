import { officeDoor } from '../../cloudfunctions/office/door'
import type { OfficeContract } from '../../types/contract'
import type { AuditRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { asMember, asStaff, chenyu, newReference, printed, wechat, zhouqing } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, put, rows, START } from '../flow/world'
import { refusalOf, send } from '../door/till'

const each = eachOn(() => openChain())
const owner = wechat('demo-shenyibai')
const manager = wechat('demo-hejingyi')

type Office = keyof OfficeContract & string
const at = <A extends Office>(store: string | undefined, who: typeof owner, action: A, data: object = {}, reference = newReference()) =>
  officeDoor(each().world, who, { action, data, reference, ...(store ? { store } : {}) }) as Promise<Result<OfficeContract[A]['output']>>

const details = { name: '苏州观前店', nameEn: 'Suzhou Guanqian', city: '苏州', region: 'east', address: '观前街 1 号', phone: '0512-6700-0001', digits: '07' }
const save = (data: object = {}, reference = newReference()) => at(undefined, owner, 'store.save', { store: 'SZGQ', revision: null, details, ...data }, reference)

test('a store is added, read again and changed at the revision that was read', async () => {
  expect(granted(await save({}, 'add-one-store'))).toEqual({ store: 'SZGQ', revision: 1 })
  expect(granted(await save({}, 'add-one-store'))).toEqual({ store: 'SZGQ', revision: 1 })
  expect(refused(await save())).toMatchObject({ code: 'store.exists', name: '苏州观前店' })
  const seen = granted(await at('SZGQ', owner, 'store.view'))
  expect(seen).toMatchObject({ ...details, store: 'SZGQ', revision: 1, closed: false, scenes: [], tills: 0, people: { working: 0 } })
  expect(granted(await save({ revision: 1, details: { ...details, phone: '0512-1' } }))).toEqual({ store: 'SZGQ', revision: 2 })
  expect(refused(await save({ revision: 1, details: { ...details, phone: '0512-2' } }))).toMatchObject({ code: 'store.changed', revision: 1, now: 2 })
  expect(refused(await save({ store: 'NOWHERE', revision: 1 }))).toMatchObject({ code: 'store.digits', store: 'SZGQ' })
  expect(refused(await save({ store: 'NOWHERE', revision: 1, details: { ...details, digits: null } }))).toMatchObject({ code: 'store.unknown' })
  expect(refused(await save({ revision: 2, details: { ...details, digits: '08' } }))).toMatchObject({ code: 'input.invalid', field: 'details.digits' })
  expect(refused(await save({ store: 'too long an id' }))).toMatchObject({ code: 'input.invalid', field: 'store' })
})

test('the list is paged on the server, searched by name, city, region and id, and told apart by state', async () => {
  const { store } = each()
  await put(store, 'shop', Array.from({ length: 15 }, (_, n): StoreRecord => ({ _id: `Z${String(n).padStart(2, '0')}`, name: `分店 ${String(n)}`, nameEn: `Branch ${String(n)}`, city: '南京', region: 'west', address: '', phone: '1', closedAt: null })))
  const list = async (data: object) => granted(await at(undefined, owner, 'store.list', data))
  const seen: string[] = []
  let after: string | null | undefined
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ limit: 5, ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ store: id }) => id))
    after = page.next
  } while (after)
  expect([seen.length, new Set(seen).size, [...seen].sort()]).toEqual([18, 18, seen])
  expect((await list({ text: 'branch 1' })).rows.map(({ store: id }) => id)).toEqual(['Z01', 'Z10', 'Z11', 'Z12', 'Z13', 'Z14'])
  expect((await list({ text: '静安' })).rows).toMatchObject([{ store: 'SHJA' }])
  expect((await list({ state: 'closed' })).rows).toMatchObject([{ store: 'NBTY', closed: true }])
  expect((await list({ text: '没有' })).rows).toEqual([])
  expect(granted(await at(undefined, manager, 'store.list')).rows.map(({ store: id }) => id)).toEqual(['HZHB'])
  expect(refused(await at(undefined, owner, 'store.list', { limit: 51 }))).toMatchObject({ code: 'input.invalid', field: 'limit' })
})

test('a clerk whose store closed is refused with its words, its codes and till too; reopened, all go on', async () => {
  const { world } = each()
  const { cardNumber } = await joined(world, 'lin')
  granted(await asStaff(world, zhouqing, 'me', {}))
  expect(granted(await at('SHJA', owner, 'store.close', { at: null, reason: '装修' }))).toEqual({ store: 'SHJA', closedAt: START })
  const closed = { code: 'store.closed', store: 'SHJA', closedAt: START }
  expect(refused(await asStaff(world, zhouqing, 'me', {}))).toMatchObject(closed)
  expect(refused(await asStaff(world, zhouqing, 'member.find', { text: '6620' }))).toMatchObject(closed)
  expect(refused(await asMember(world, wechat('new'), 'scene.open', { scene: printed.till }))).toMatchObject({ code: 'store.closed' })
  const order = { number: 'C1', store: 'SHJA', member: { card: cardNumber }, paidAt: START, totalFen: 1000 }
  expect(refusalOf(await send(world, order, { till: 'SHJA-1' }))).toMatchObject(closed)
  expect(refused(await at('SHJA', owner, 'store.close', { at: null, reason: '再闭' }))).toMatchObject({ code: 'store.state', closedAt: START })
  granted(await at('SHJA', owner, 'store.reopen', { reason: '装修完成' }))
  granted(await asStaff(world, zhouqing, 'me', {}))
  expect((await send(world, { ...order, number: 'C2' }, { till: 'SHJA-1' })).status).toBe(200)
  expect(refused(await at('SHJA', owner, 'store.reopen', { reason: '再开' }))).toMatchObject({ code: 'store.state', closedAt: null })
  expect(await differences(world)).toEqual([])
})

test('a closing to come is kept, acts from its moment on, and can be taken back before', async () => {
  const { world, clock } = each()
  const at10 = START + 10 * DAY_MS
  granted(await at('SHJA', owner, 'store.close', { at: at10, reason: '租约到期' }))
  clock.at = at10 - 1
  granted(await asStaff(world, zhouqing, 'me', {}))
  clock.at = at10
  expect(refused(await asStaff(world, zhouqing, 'me', {}))).toMatchObject({ code: 'store.closed' })
  clock.at = START
  granted(await at('SHJA', owner, 'store.reopen', { reason: '续租' }))
  clock.at = at10
  granted(await asStaff(world, zhouqing, 'me', {}))
  expect(refused(await at('SHJA', owner, 'store.close', { at: START, reason: '过去' }))).toMatchObject({ code: 'input.invalid', field: 'at' })
})

test('a code is made for the store, a person or a campaign; it opens the join page and counts who came by it', async () => {
  const { world } = each()
  granted(await save())
  const { scene } = granted(await at('SZGQ', owner, 'scene.add', { days: null }))
  expect(scene).toMatch(/^SZGQ\.0\.0\.[0-9A-Z]$/)
  expect(granted(await asMember(world, wechat('new'), 'scene.open', { scene }))).toMatchObject({ store: { name: '苏州观前店' } })
  expect(granted(await at('SZGQ', owner, 'scene.add', { days: null })).scene).toBe(scene)
  const own = granted(await at(undefined, manager, 'scene.add', { staff: 'CHENYU', campaign: 'MAY', days: 30 }))
  expect(own).toMatchObject({ expiresAt: START + 30 * DAY_MS })
  expect(refused(await at(undefined, manager, 'scene.add', { staff: 'CHENYU', campaign: 'MAY', days: 60 }))).toMatchObject({ code: 'scene.exists' })
  expect(refused(await at(undefined, manager, 'scene.add', { staff: 'ZHOUQING', days: null }))).toMatchObject({ code: 'staff.unknown' })
  expect(refused(await at(undefined, chenyu, 'scene.add', { days: null }))).toMatchObject({ code: 'permission.denied' })
  const seen = granted(await at('SZGQ', owner, 'store.view')).scenes
  expect(seen).toEqual([{ scene, staff: null, campaign: null, expiresAt: null, over: false, opened: 1, joined: 0 }])
  const image = granted(await at('SZGQ', owner, 'scene.image', { scene }))
  expect(Buffer.from(image.base64, 'base64').toString()).toContain('<svg')
  expect(refused(await at(undefined, owner, 'scene.image', { scene }))).toMatchObject({ code: 'scene.unknown' })
})

test('who did it, with what stood there before and after, is in the audit of the store; others may not', async () => {
  const { world } = each()
  granted(await save())
  granted(await at('SZGQ', owner, 'store.close', { at: null, reason: '试营业结束' }))
  const audit = (await rows<AuditRecord>(world.store, 'audit')).find(({ action }) => action === 'store.close')
  expect(audit).toMatchObject({ store: 'SZGQ', staff: 'SHENYIBAI', reason: '试营业结束', changes: [{ record: 'shop/SZGQ', kind: 'changed' }] })
  expect(audit?.changes[0]?.fields).toContainEqual({ field: 'closedAt', before: 'null', after: String(START) })
  for (const who of [manager, chenyu]) {
    expect(refused(await at(undefined, who, 'store.close', { at: null, reason: 'x' }))).toMatchObject({ code: 'permission.denied' })
    expect(refused(await at(undefined, who, 'store.save', { store: 'HZHB', revision: 0, details }))).toMatchObject({ code: 'permission.denied' })
  }
})
