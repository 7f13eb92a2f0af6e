import { sheets } from '../../cloudfunctions/platform/sheet'
import type { ExportRecord } from '../../types/record'
import { asStaff, chenyu, newReference, wechat } from '../door/call'
import { asImporter, csv, hejingyi, imported } from '../door/import'
import { granted, refused } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'
import type { Caller } from '../../types/caller'
import { demoStaff } from '../../cloudfunctions/demo/chain'

const each = eachOn(() => openChain())
const owner = wechat(demoStaff.find(({ role }) => role === 'owner')?.openid ?? '')
const PHONE = '13900001234'

const exported = async (ask: object, caller: Caller = hejingyi): Promise<{ id: string; bytes: Uint8Array; rows: string[][] }> => {
  const { world } = each()
  const opened = granted(await asImporter(world, 'export.open', { format: 'csv', reason: '年度对账', ...ask }, { reference: newReference(), caller }))
  let view = opened
  for (let calls = 0; calls < 50 && !view.file; calls += 1) view = granted(await asImporter(world, 'export.step', { export: opened.export }, { caller }))
  const pieces = await Promise.all(Array.from({ length: view.file?.pieces ?? 0 }, async (_, n) => granted(await asImporter(world, 'export.read', { export: opened.export, n }, { caller })).data))
  const bytes = Buffer.concat(pieces.map((data) => Buffer.from(data, 'base64')))
  const read = sheets.read(new Uint8Array(bytes), { name: 'out', rowsAtMost: 1000 })
  if (!read.ok) throw new Error(read.refusal.code)
  return { id: opened.export, bytes, rows: read.value.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))) }
}

const someone = async (): Promise<string> => {
  const { world } = each()
  await imported(world, 'members', csv([['手机号', '姓名', '卡号', '积分'], [PHONE, '林知夏', 'OLD-77', '120']]))
  const found = granted(await asStaff(world, hejingyi, 'member.find', { text: PHONE })).found[0]?.member ?? ''
  granted(await asStaff(world, hejingyi, 'order.ring', { member: found, totalFen: 12_345, number: 'N-1' }, newReference()))
  return found
}

test.each(['csv', 'xlsx'])('members as %s: phones masked, money to the fen, the reason in the log', async (format) => {
  const { store } = each()
  const member = await someone()
  const { id, rows: seen } = await exported({ kind: 'members', format })
  const [header = [], row = []] = seen
  expect(Object.fromEntries(header.map((name, n) => [name, row[n]]))).toMatchObject({ 会员号: member, 姓名: '林知夏', 手机号: '139 **** 1234', 旧卡号: 'OLD-77', 订单数: '1', 实收金额: '123.45', 储值本金: '0.00' })
  expect(await rows<ExportRecord>(store, 'exportLog')).toMatchObject([{ _id: id, kind: 'members', reason: '年度对账', phones: false, fetched: [{}] }])
})

test('phones in full only where the role allows it; without a reason nothing is given out, and a clerk gives out nothing', async () => {
  const { world, store } = each()
  await someone()
  const ask = { kind: 'members', format: 'csv', reason: '寄送年历', phones: true }
  expect(refused(await asImporter(world, 'export.open', ask, { reference: newReference() })).code).toBe('permission.denied')
  expect(refused(await asImporter(world, 'export.open', { ...ask, reason: ' ' }, { reference: newReference(), caller: owner }))).toMatchObject({ code: 'input.invalid', field: 'reason' })
  expect(refused(await asImporter(world, 'export.open', ask, { reference: newReference(), caller: chenyu })).code).toBe('permission.denied')
  expect(await rows(store, 'exportLog')).toEqual([])
  const full = await exported(ask, owner)
  expect(full.rows[1]).toContain(PHONE)
  expect(refused(await asImporter(world, 'export.read', { export: full.id, n: 0 })).code).toBe('export.unknown')
  expect(granted(await asImporter(world, 'export.list', {}, { caller: owner })).rows).toMatchObject([{ kind: 'members', reason: '寄送年历', phones: true, fetched: 1 }])
})

test('ledger, orders and audit; days bound them, and a store’s manager gives out that store’s alone', async () => {
  const { world } = each()
  const member = await someone()
  const [, entry] = (await exported({ kind: 'ledger' })).rows
  expect(entry).toContain(member)
  const orders = (await exported({ kind: 'orders' })).rows
  expect(orders[1]).toEqual(expect.arrayContaining(['N-1', '123.45']))
  expect((await exported({ kind: 'orders', from: '2025-01-01', to: '2025-12-31' })).rows).toHaveLength(1)
  expect((await exported({ kind: 'audit' })).rows.slice(1).some((row) => row.includes('opening'))).toBe(true)
  const other = wechat(demoStaff.find(({ role, store }) => role === 'manager' && store !== 'HZHB')?.openid ?? 'nobody')
  const denied = await asImporter(world, 'export.open', { kind: 'orders', format: 'csv', reason: '对账' }, { reference: newReference(), caller: other })
  if (denied.ok) expect((await exported({ kind: 'orders' }, other)).rows).toHaveLength(1)
})

test('what a spreadsheet would compute is made text', () => {
  const file = new TextDecoder().decode(sheets.write('csv', [['=HYPERLINK("x")', '+1', '-2', '@a', 'plain', -5]]))
  expect(file).toBe('"\'=HYPERLINK(""x"")",\'+1,\'-2,\'@a,plain,-5\r\n')
  const read = sheets.read(sheets.write('xlsx', [['=1+1', '6021234567890123']]), { name: 'a', rowsAtMost: 10 })
  expect(read).toMatchObject({ ok: true, value: { rows: [["'=1+1", '6021234567890123']] } })
})
