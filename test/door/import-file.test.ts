import { utils, write, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min.js'
import type { ImportSight } from '../../types/contract'
import { asImporter, csv, faultsOf, mapped, report, upload, whole } from './import'
import { chenyu, newReference } from './call'
import { granted, refused } from '../flow/act'
import { dump, eachOn, openChain } from '../flow/world'

const each = eachOn(() => openChain())

const workbook = (sheet: WorkSheet): Uint8Array => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '会员')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
const sight = async (file: Uint8Array, how: object = {}): Promise<ImportSight> =>
  granted(await asImporter(each().world, 'import.read', { batch: await upload(each().world, 'members', file), ...how }))
const refusal = async (file: Uint8Array, name = 'old.csv') =>
  refused(await asImporter(each().world, 'import.read', { batch: await upload(each().world, 'members', file, name) }))

/** 手机号,姓名 / 13900000001,张三, in the two bytes a character that GBK has for them. */
const GBK = Uint8Array.from([
  0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, ...Buffer.from('13900000001,'), 0xd5, 0xc5, 0xc8, 0xfd, 0x0d, 0x0a,
])
const TEXT = '手机号,姓名\r\n13900000001,张三\r\n'
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

test.each([
  ['GBK', GBK, 'gb18030', false],
  ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8', false],
  ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'utf-8', true],
  ['UTF-16 little-endian', utf16(TEXT, false, true), 'utf-16le', true],
  ['UTF-16 big-endian', utf16(TEXT, true, true), 'utf-16be', true],
  ['UTF-16 without a mark', utf16('phone,name\r\n13900000001,Zhang San\r\n', false, false), 'utf-16le', false],
])('%s is recognised', async (_, file, encoding, byteOrderMark) => {
  const seen = await sight(file)
  expect(seen).toMatchObject({ format: 'csv', encoding, byteOrderMark, delimiter: ',', rows: 1, guessed: { phone: 0, name: 1 } })
  expect(seen.columns[1]?.samples[0]).toMatch(/^(张三|Zhang San)$/)
})

test.each([';', '\t', '|'])('the delimiter %j is recognised, and a wrong one that was asked for leaves one column', async (delimiter) => {
  const file = csv([['手机号', '姓名'], ['13900000001', '张三']], delimiter)
  expect(await sight(file)).toMatchObject({ delimiter, guessed: { phone: 0, name: 1 } })
  const batch = await upload(each().world, 'members', file)
  const seen = granted(await asImporter(each().world, 'import.read', { batch, delimiter: ',' }))
  expect(seen.columns).toHaveLength(1)
  expect(refused(await asImporter(each().world, 'import.map', { batch, mapping: seen.guessed, delimiter: ',' }))).toMatchObject({ code: 'import.mapping', field: 'name' })
})

test.each([
  ['a renamed picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), 'png'],
  ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'jpeg'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7 x'), 'pdf'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'xls'],
  ['an archive that is no workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'zip'],
  ['bytes without sense', Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 'binary'],
  ['nothing but blanks', new TextEncoder().encode(' \n \n'), 'empty'],
])('%s is no table, and the refusal says what it is', async (_, file, looks) => {
  expect(await refusal(file, 'members.xlsx')).toMatchObject({ code: 'import.notTable', name: 'members.xlsx', looks })
})

test('a million rows are refused with their number, and a file too large before it is sent', async () => {
  const file = new TextEncoder().encode('手机号,姓名\n' + '1,2\n'.repeat(1_000_000))
  expect(await refusal(file)).toMatchObject({ code: 'import.tooLong', rowsAtMost: 200_000 })
  const open = { kind: 'members', name: 'a.csv', bytes: 32_000_001 }
  expect(refused(await asImporter(each().world, 'import.open', open, { reference: newReference() }))).toMatchObject({ code: 'import.tooLarge', limitBytes: 32_000_000 })
})

test('a workbook: dates are dates, long numbers that lost digits, formulas and merged cells are told by row and column', async () => {
  const sheet = utils.aoa_to_sheet([
    ['会员登记表'],
    ['手机号', '姓名', '生日', '卡号'],
    [13_900_000_001, '张三', new Date(Date.UTC(1990, 4, 6)), 'A-1001'],
    [13_900_000_002, '李四', '1991-02-03', 6_021_234_567_890_123],
    [13_900_000_003, '王五', '', '6.02E+15'],
    [13_900_000_004, '赵六', '', ''],
    [13_900_000_005, '', '', ''],
    [13_900_000_006, 'x', '', ''],
  ])
  sheet['B8'] = { t: 's', v: '孙七', f: 'A1&"七"' }
  sheet['!merges'] = [{ s: { r: 5, c: 1 }, e: { r: 6, c: 1 } }]
  const batch = await mapped(each().world, 'members', workbook(sheet), { name: 'old.xlsx' })
  await whole(each().world, 'tryOut', batch)
  const seen = await report(each().world, batch, 'tried')
  expect(faultsOf(seen)).toEqual(['D4 digitsLost', 'D5 digitsLost', 'B6 merged', 'B7 merged', 'B8 formula'])
  expect(seen[0]).toMatchObject({ row: 3, state: 'ready' })
  expect(seen[1]?.faults[0]).toMatchObject({ header: '卡号', words: { zh: expect.stringContaining('科学计数') as unknown } })
})

test('dates in three styles are read, and where day and month can be either the order is asked once', async () => {
  const { world, store } = each()
  const file = csv([['手机号', '姓名', '生日'], ['13900000001', '张三', '1990-05-06'], ['13900000002', '李四', '1990年5月6日'], ['13900000003', '王五', '06/05/1990'], ['13900000004', '赵六', '31/05/1990']])
  const batch = await upload(world, 'members', file)
  const seen = granted(await asImporter(world, 'import.read', { batch }))
  expect(seen.openDates).toEqual(['06/05/1990', '31/05/1990'])
  const before = await dump(store)
  expect(refused(await asImporter(world, 'import.map', { batch, mapping: seen.guessed }))).toMatchObject({ code: 'import.dates', samples: '06/05/1990, 31/05/1990' })
  expect(await dump(store)).toEqual(before)
  granted(await asImporter(world, 'import.map', { batch, mapping: seen.guessed, dateOrder: 'dayFirst' }))
  expect((await whole(world, 'tryOut', batch)).stages.tried?.states).toEqual({ ready: 4 })
  granted(await asImporter(world, 'import.map', { batch, mapping: seen.guessed, dateOrder: 'monthFirst' }))
  await whole(world, 'tryOut', batch)
  expect(faultsOf(await report(world, batch, 'tried'))).toEqual(['C5 date'])
})

test('pieces: each once, of its size, all of them before the file is read; another content for one is refused', async () => {
  const { world } = each()
  const { batch, pieces } = granted(await asImporter(world, 'import.open', { kind: 'members', name: 'a.csv', bytes: 150_010 }, { reference: newReference() }))
  expect(pieces).toMatchObject({ count: 2, have: [] })
  const piece = (bytes: number, fill = 'a'): string => Buffer.from(fill.repeat(bytes)).toString('base64')
  expect(refused(await asImporter(world, 'import.put', { batch, n: 0, data: piece(5) }))).toMatchObject({ code: 'input.invalid', field: 'data' })
  expect(refused(await asImporter(world, 'import.put', { batch, n: 2, data: piece(10) }))).toMatchObject({ code: 'input.invalid', field: 'n' })
  granted(await asImporter(world, 'import.put', { batch, n: 1, data: piece(10) }))
  granted(await asImporter(world, 'import.put', { batch, n: 1, data: piece(10) }))
  expect(refused(await asImporter(world, 'import.put', { batch, n: 1, data: piece(10, 'b') })).code).toBe('reference.reused')
  expect(granted(await asImporter(world, 'import.view', { batch })).pieces.have).toEqual([1])
  expect(refused(await asImporter(world, 'import.read', { batch }))).toMatchObject({ code: 'import.pieces', have: 1, pieces: 2 })
})

test('a clerk imports nothing, and another store’s batch is unknown', async () => {
  const { world } = each()
  const batch = await upload(world, 'members', new TextEncoder().encode(TEXT))
  expect(refused(await asImporter(world, 'import.view', { batch }, { caller: chenyu }))).toMatchObject({ code: 'permission.denied' })
  expect(refused(await asImporter(world, 'import.view', { batch: 'i0' }))).toMatchObject({ code: 'import.unknown' })
})
