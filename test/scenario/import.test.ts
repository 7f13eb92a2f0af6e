import type { ImportPiece, MemberRecord } from '../../types/record'
import { asImporter, csv, faultsOf, imported, mapped, report, whole } from '../door/import'
import { asStaff, chenyu } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain, rows } from '../flow/world'

const each = eachOn(() => openChain())

export const phoneOf = (n: number): string => `139${String(10_000_000 + n)}`
const HEADER = ['会员手机', '会员姓名', '出生日期', '性别', '原卡号', '入会时间', '积分余额', '有效期至']
const good = (n: number): string[] => [phoneOf(n), '张三丰', '1990-05-06', n % 2 ? '女' : '男', `OLD${String(100_000 + n)}`, '2021/3/4', String(n % 500), '2026-12-31']

/** Thirty-seven ways to be wrong, in rows that lie apart. */
const BAD = 37
const spoilt = (n: number): string[] => {
  const row = good(n)
  const ways: [number, string][] = [
    [0, '1380013'], [0, '6.02E+15'], [1, ''], [1, '=A1'], [2, '2030-01-01'], [2, '31/12'], [3, '其他'], [4, '6.02E+15'], [5, '2027-01-01'], [6, '-5'], [6, 'many'], [7, '2020-01-01'],
  ]
  const [column, text] = ways[(n / 27) % ways.length] ?? [0, '']
  row[column] = text
  return row
}
const thousand = (): Uint8Array => csv([HEADER, ...Array.from({ length: 1000 }, (_, n) => (n % 27 === 0 && n < 27 * BAD ? spoilt(n) : good(n)))])

describe('S75: old records', () => {
  test('a thousand members with 37 bad rows: 963 are members, complete and correct, and each bad row is told with its column', async () => {
    const { world, store } = each()
    const batch = await mapped(world, 'members', thousand())
    const tried = await whole(world, 'tryOut', batch)
    expect(tried.stages.tried).toMatchObject({ rows: 1000, total: 1000, states: { ready: 963, refused: 37 } })
    expect(await rows(store, 'member')).toEqual([])
    const ran = await whole(world, 'run', batch)
    expect(ran).toMatchObject({ state: 'done', stages: { run: { rows: 1000, states: { made: 963, refused: 37 } } } })
    const members = await rows<MemberRecord>(store, 'member')
    expect(members).toHaveLength(963)
    const bad = await report(world, batch, 'run', 'refused')
    expect(bad).toHaveLength(BAD)
    expect(faultsOf(bad).slice(0, 12)).toEqual([
      'A2 phone', 'A29 digitsLost', 'B56 missing', 'B83 formula', 'C110 birthday', 'C137 date', 'D164 gender', 'E191 digitsLost', 'F218 future', 'G245 negative', 'G272 number', 'H299 past',
    ])
    const one = members.find(({ phone }) => phone === phoneOf(500))
    expect(one).toMatchObject({ name: '张三丰', birthday: '1990-05-06', gender: 'male', oldCard: 'OLD100500', terms: 'imported', identity: null })
    expect(new Date(one?.joinedAt ?? 0).toISOString()).toBe('2021-03-03T16:00:00.000Z')
    const found = granted(await asStaff(world, chenyu, 'member.find', { text: phoneOf(499) }))
    expect(found.found[0]?.wallets[0]).toMatchObject({ balance: 499 })
    expect(await differences(world)).toEqual([])
  })

  test('duplicates are flagged, against the members and within the file; what is missing shows in the score', async () => {
    const { world } = each()
    await imported(world, 'members', csv([HEADER, good(1), good(2)]))
    const again = csv([HEADER, good(2), good(3), good(3), [phoneOf(4), '李四', '', '', '', '', '', ''], ['', '', '', '', '', '', '', '']])
    const batch = await mapped(world, 'members', again)
    const { stages } = await whole(world, 'tryOut', batch)
    expect(stages.tried).toMatchObject({ rows: 4, states: { ready: 2, duplicate: 2 }, score: 70 })
    const seen = await report(world, batch, 'tried')
    expect(seen.map(({ row, state, missing }) => [row, state, missing.join()])).toEqual([
      [2, 'duplicate', 'size'],
      [3, 'ready', 'size'],
      [4, 'duplicate', 'size'],
      [5, 'ready', 'birthday,gender,size'],
    ])
    expect(seen[0]?.faults[0]).toMatchObject({ code: 'known', letter: 'A', header: '会员手机', refusal: { code: 'member.exists' } })
    expect(seen[2]?.faults[0]).toMatchObject({ code: 'repeated', row: 3 })
    expect((await whole(world, 'run', batch)).stages.run?.states).toEqual({ made: 2, duplicate: 2 })
    expect(await differences(world)).toEqual([])
  })

  test('a trial writes nothing but its own report, and a run wants a trial', async () => {
    const { world, store } = each()
    const batch = await mapped(world, 'members', csv([HEADER, good(1)]))
    const before = await dump(store, ['importBatch', 'importPart'])
    expect(refused(await asImporter(world, 'import.run', { batch })).code).toBe('import.state')
    await whole(world, 'tryOut', batch)
    expect(await dump(store, ['importBatch', 'importPart'])).toEqual(before)
  })

  test('the file can be forgotten: no piece is left, the report stays', async () => {
    const { world, store } = each()
    const batch = await imported(world, 'members', csv([HEADER, good(1)]))
    granted(await asImporter(world, 'import.forget', { batch }))
    expect(await rows<ImportPiece>(store, 'importPiece')).toEqual([])
    expect(await report(world, batch, 'run')).toHaveLength(1)
    await whole(world, 'undo', batch)
    expect(await differences(world)).toEqual([])
  })
})
