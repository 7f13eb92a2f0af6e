import { presets } from '../../cloudfunctions/core/programme'
import type { ImportedRow } from '../../types/contract'
import type { CardRecord, MemberRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, printed, wechat, zhouqing } from '../door/call'
import { refusalOf, send, valueOf } from '../door/till'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START } from '../flow/world'

const each = eachOn(() => openChain(presets['group-unit']))
const hejingyi = wechat('demo-hejingyi')
const teacher = wechat('teacher')

const phoneOf = (n: number): string => `138000${String(10_000 + n)}`
const staffList = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ row: from + n, name: `老师${String(from + n)}`, phone: phoneOf(from + n) }))
const school = async () =>
  granted(await asStaff(each().world, hejingyi, 'unit.save', { name: '第二中学', kind: 'school' }, 'unit-school')).unit
const imported = async (unit: string, list: object[], reference = 'import-one') =>
  granted(await asStaff(each().world, hejingyi, 'unit.import', { unit, rows: list }, reference))
const codeOf = (row: ImportedRow | undefined): string => (row && row.state !== 'refused' ? (row.code ?? '') : '')
const confirm = (put: object, caller = teacher, reference = newReference()) =>
  asMember(each().world, caller, 'invite.confirm', { name: '王老师', birthday: '1990-09-10', terms: true, marketing: false, ...put }, reference)
const order = (number: string, member: object) =>
  send(each().world, { number, store: 'HZHB', member, paidAt: each().clock.at, totalFen: 10_000 })

describe('S11: the staff of a unit', () => {
  test('40 staff imported: 40 cards, fee 0, all tagged with the unit, all invited', async () => {
    const { world, store } = each()
    const unit = await school()
    const done = await imported(unit, staffList(1, 40))
    expect(done).toMatchObject({ invited: 40, refused: 0 })
    const cards = await rows<CardRecord>(store, 'card')
    expect(cards).toHaveLength(40)
    for (const card of cards) expect(card).toMatchObject({ unit, state: 'invited', fee: { fen: 0 }, role: 'main' })
    expect((await rows<MemberRecord>(store, 'member')).every((member) => member.unit === unit && member.terms === '')).toBe(true)
    expect(granted(await asStaff(world, chenyu, 'unit.list', {})).rows).toMatchObject([
      { name: '第二中学', invited: 40, confirmed: 0, declined: 0, festivals: [{ month: 9, day: 10 }, { month: 10, day: 1 }] },
    ])
    expect(new Set(done.rows.map(codeOf)).size).toBe(40)
    expect(await differences(world)).toEqual([])
  })

  test('the list tells who waits, who confirmed and who declined, of whom neither name nor phone is left', async () => {
    const { world, clock } = each()
    const unit = await school()
    const { rows: list } = await imported(unit, staffList(1, 3))
    const peopleOf = async (state?: string) => granted(await asStaff(world, chenyu, 'unit.people', { unit, ...(state ? { state } : {}) })).rows
    const waiting = await peopleOf()
    expect(waiting).toHaveLength(3)
    for (const one of waiting) expect(one).toMatchObject({ state: 'invited', answeredAt: null, phoneMasked: expect.stringMatching(/^138 \*{4} 000[123]$/) as string })
    expect(new Set(waiting.map(({ code }) => code))).toEqual(new Set(list.map(codeOf)))
    clock.at += DAY_MS
    granted(await confirm({ code: codeOf(list[0]) }))
    granted(await asMember(world, wechat('another'), 'invite.decline', { code: codeOf(list[1]) }, newReference()))
    expect(await peopleOf('confirmed')).toMatchObject([{ name: '王老师', state: 'confirmed', answeredAt: clock.at, code: null }])
    expect(await peopleOf('declined')).toMatchObject([{ name: '', phoneMasked: null, state: 'declined', answeredAt: clock.at, code: null }])
    expect((await peopleOf('invited')).map(({ name }) => name)).toEqual(['老师3'])
    expect(granted(await asStaff(world, chenyu, 'unit.list', {})).kinds.map(({ id }) => id)).toContain('school')
    expect(refused(await asStaff(world, zhouqing, 'unit.people', { unit }))).toMatchObject({ code: 'unit.unknown' })
  })

  test('sent again, and in parts that overlap: still one card a row, with the same answers', async () => {
    const { store } = each()
    const unit = await school()
    const first = await imported(unit, staffList(1, 20))
    expect(await imported(unit, staffList(1, 20))).toEqual(first)
    const both = await Promise.all([imported(unit, staffList(11, 30)), imported(unit, staffList(11, 30))])
    expect(both[0]).toEqual(both[1])
    expect(await rows(store, 'card')).toHaveLength(30)
    const [changed] = (await imported(unit, [{ row: 3, name: '另一人', phone: phoneOf(3) }])).rows
    expect(changed).toMatchObject({ row: 3, state: 'refused', refusal: { code: 'reference.reused', field: 'name' } })
  })

  test('rows that do not hold are refused alone, each with its figures', async () => {
    const { world, store } = each()
    const unit = await school()
    granted(await asMember(world, wechat('lin'), 'join', { scene: printed.adviser, phone: phoneOf(9), name: 'lin', terms: true, marketing: false }, newReference()))
    const list = [
      { row: 1, name: '好', phone: phoneOf(1) },
      { row: 2, name: '名'.repeat(200), phone: phoneOf(2) },
      { row: 3, name: '外国电话', phone: '+44 7911 123456' },
      { row: 4, name: '  ', phone: phoneOf(4) },
      { row: 5, name: '已是会员', phone: phoneOf(9) },
      { row: 6, name: '同号', phone: phoneOf(1) },
    ]
    const { rows: done, invited, refused: not } = await imported(unit, list)
    expect({ invited, not }).toEqual({ invited: 1, not: 5 })
    expect(done.map((row) => (row.state === 'refused' ? [row.refusal.code, 'field' in row.refusal ? row.refusal.field : null] : row.state))).toEqual([
      'invited',
      ['input.invalid', 'name'],
      ['input.invalid', 'phone'],
      ['input.invalid', 'name'],
      ['member.exists', null],
      ['invite.waiting', null],
    ])
    expect(await rows(store, 'card')).toHaveLength(2)
  })

  test.each([
    ['too many rows', staffList(1, 101), 'rows'],
    ['no rows', [], 'rows'],
    ['a number of row twice', [...staffList(1, 1), ...staffList(1, 1)], 'rows'],
    ['an unknown field', [{ row: 1, name: 'a', phone: phoneOf(1), age: 3 }], 'rows.0.age'],
  ])('%s: refused, nothing written', async (_what, list, field) => {
    const { world, store } = each()
    const unit = await school()
    const before = await dump(store)
    expect(refused(await asStaff(world, hejingyi, 'unit.import', { unit, rows: list }, newReference()))).toMatchObject({ field })
    expect(await dump(store)).toEqual(before)
  })

  test('a clerk, another store, an unknown unit or kind are refused', async () => {
    const { world } = each()
    const unit = await school()
    const input = { unit, rows: staffList(1, 1) }
    expect(refused(await asStaff(world, chenyu, 'unit.import', input, newReference()))).toMatchObject({ code: 'permission.denied' })
    expect(refused(await asStaff(world, zhouqing, 'unit.waiting', { unit }))).toMatchObject({ code: 'unit.unknown' })
    expect(refused(await asStaff(world, hejingyi, 'unit.import', { ...input, unit: 'nothing' }, newReference()))).toMatchObject({ code: 'unit.unknown' })
    expect(refused(await asStaff(world, hejingyi, 'unit.save', { name: 'x', kind: 'circus' }, newReference()))).toMatchObject({
      code: 'unit.kind',
      known: 'school, hospital, barracks, bank, office',
    })
    const plain = await openChain(presets.z11)
    expect(refused(await asStaff(plain.world, hejingyi, 'unit.save', { name: 'x', kind: 'school' }, newReference()))).toMatchObject({ code: 'unit.none' })
    await plain.close()
  })
})

describe('an invited card', () => {
  test('does not serve until its person confirms by the code, with own data and consent; then it does', async () => {
    const { world, store } = each()
    const [row] = (await imported(await school(), staffList(1, 2))).rows
    const code = codeOf(row)
    expect(refusalOf(await order('A1', { phone: phoneOf(1) }))).toMatchObject({ code: 'card.state', state: 'invited' })
    expect(granted(await asMember(world, teacher, 'invite.open', { code: code.toLowerCase() }))).toMatchObject({ unit: '第二中学', name: '老师1', phoneMasked: '138 **** 0001' })
    expect(refused(await confirm({ code, terms: false }))).toMatchObject({ code: 'consent.required' })
    const first = granted(await confirm({ code }, teacher, 'confirm-once'))
    expect(granted(await confirm({ code }, teacher, 'confirm-once'))).toEqual(first)
    expect(refused(await confirm({ code }))).toMatchObject({ code: 'invite.unknown' })
    expect(await store.get<MemberRecord>('member', first.member)).toMatchObject({ name: '王老师', birthday: '1990-09-10', terms: expect.stringMatching(/./) as unknown })
    expect(valueOf(await order('A1', { phone: phoneOf(1) })).member).toBe(first.member)
    expect(granted(await asMember(world, teacher, 'card.mine')).card.number).toBe(first.cardNumber)
    expect(granted(await asStaff(world, chenyu, 'unit.list', {})).rows).toMatchObject([{ invited: 1, confirmed: 1 }])
    expect(await differences(world)).toEqual([])
  })

  test('is confirmed by the proved phone too; joining with that phone points to the invitation', async () => {
    const { world, wechat: app } = each()
    await imported(await school(), staffList(1, 1))
    const join = { scene: printed.adviser, name: '王老师', terms: true, marketing: false, phoneCode: app.issuePhoneCode(phoneOf(1)) }
    expect(refused(await asMember(world, teacher, 'join', join, newReference()))).toMatchObject({ code: 'invite.waiting', unit: '第二中学' })
    const phoneCode = app.issuePhoneCode(phoneOf(1))
    const first = granted(await confirm({ phoneCode }, teacher, 'confirm-once'))
    expect(granted(await confirm({ phoneCode }, teacher, 'confirm-once'))).toEqual(first)
    expect(refused(await confirm({ phoneCode: app.issuePhoneCode('13900009999') }, wechat('other')))).toMatchObject({ code: 'invite.unknown', field: 'phone' })
    expect(refused(await confirm({}))).toMatchObject({ code: 'input.invalid', field: 'code' })
  })

  test('declined: the card ends, name and phone are forgotten, the phone may join by itself', async () => {
    const { world, store } = each()
    const [row] = (await imported(await school(), staffList(1, 1))).rows
    granted(await asMember(world, teacher, 'invite.decline', { code: codeOf(row) }, newReference()))
    expect(JSON.stringify(await dump(store, ['unique']))).not.toContain(phoneOf(1))
    expect(refused(await asMember(world, teacher, 'invite.open', { code: codeOf(row) }))).toMatchObject({ code: 'invite.unknown' })
    granted(await asMember(world, teacher, 'join', { scene: printed.adviser, phone: phoneOf(1), name: '王', terms: true, marketing: false }, newReference()))
    expect((await imported(granted(await asStaff(world, chenyu, 'unit.list', {})).rows[0]?.unit ?? '', staffList(1, 1))).rows).toMatchObject([{ state: 'answered' }])
    expect(granted(await asStaff(world, chenyu, 'unit.list', {})).rows).toMatchObject([{ invited: 0, confirmed: 0, declined: 1 }])
    expect(await differences(world)).toEqual([])
  })

  test('two people who confirm one invitation at once: one has it; who has a card already is told so', async () => {
    const { world } = each()
    const list = (await imported(await school(), staffList(1, 2))).rows
    const both = await Promise.all([confirm({ code: codeOf(list[0]) }, wechat('a')), confirm({ code: codeOf(list[0]) }, wechat('b'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = both[0].ok ? 'a' : 'b'
    expect(refused(await confirm({ code: codeOf(list[1]) }, wechat(winner)))).toMatchObject({ code: 'member.exists' })
    expect(await differences(world)).toEqual([])
  })

  test('whoever has not answered stands on the reminder list, longest waiting first, with the code', async () => {
    const { world, clock } = each()
    const unit = await school()
    await imported(unit, staffList(1, 2))
    clock.at += 3 * DAY_MS
    const later = await imported(unit, staffList(3, 3), 'import-two')
    const page = granted(await asStaff(world, chenyu, 'unit.waiting', { unit, limit: 2 }))
    expect(page.rows.map(({ days, invitedAt }) => [days, invitedAt])).toEqual([[3, START], [3, START]])
    const rest = granted(await asStaff(world, chenyu, 'unit.waiting', { unit, limit: 2, after: page.next }))
    expect(rest.rows).toMatchObject([{ name: '老师3', days: 0, code: codeOf(later.rows[0]) }])
  })
})
