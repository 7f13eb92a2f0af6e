import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { TaskRecord } from '../../types/record'
import { asStaff, asTimer, chenyu, newReference, timer } from '../door/call'
import { buy, differences, granted, joined } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, tamper } from '../flow/world'
import { hemu } from './gift-shop'

// Days that nobody ran are made up for between two lines.
jest.setTimeout(60_000)

const each = eachOn(() => openChain())
const at = (text: string): number => Date.parse(`${text}+08:00`)

const pass = async (moment: string, times = 1): Promise<void> => {
  each().clock.at = at(moment)
  for (let n = 0; n < times; n += 1) granted(await asTimer(each().world, timer))
}

const calls = async () => (await rows<TaskRecord>(each().store, 'task')).map(({ kind, dueAt, store }) => `${kind} ${new Date(dueAt + 8 * 3_600_000).toISOString().slice(0, 10)} ${store}`).sort()

const comes = async (who: string, phone: string | null, birthday: string | null = null): Promise<string> =>
  (await joined(each().world, who, { phone, profile: { birthday, gender: null, size: null } })).member

test('after a purchase a call on days 1, 3 and 7, each once, in the store that sold', async () => {
  const { world } = each()
  const member = await comes('lin', '13900000001')
  granted(await buy(world, { member, number: 'A', totalFen: 10_000, source: 'SHJA', store: 'SHJA', till: 'SHJA-1' }))
  await pass('2026-03-02T23:00:00')
  expect(await calls()).toEqual([])
  for (let day = 3; day <= 12; day += 1) await pass(`2026-03-${String(day).padStart(2, '0')}T10:00:00`, 2)
  expect(await calls()).toEqual(['purchase-call 2026-03-03 SHJA', 'purchase-call 2026-03-05 SHJA', 'purchase-call 2026-03-09 SHJA'])
  expect(await differences(world)).toEqual([])
})

test('days that nobody ran are made up for under their own date; who bought again begins anew', async () => {
  const { world, clock } = each()
  const member = await comes('lin', '13900000001')
  granted(await buy(world, { member, number: 'A', totalFen: 10_000 }))
  await pass('2026-03-02T13:00:00')
  clock.at += 2 * DAY_MS
  granted(await buy(world, { member, number: 'B', totalFen: 10_000 }))
  await pass('2026-03-08T10:00:00')
  expect(await calls()).toEqual(['purchase-call 2026-03-05 HZHB', 'purchase-call 2026-03-07 HZHB'])
})

test('a day before the birthday a call of care, once a year; nobody without a number', async () => {
  await comes('lin', '13900000001', '1990-05-05')
  await comes('zhao', null, '1990-05-05')
  await comes('leap', '13900000002', '1988-02-29')
  await pass('2026-05-03T10:00:00')
  expect(await calls()).toEqual([])
  await pass('2026-05-04T10:00:00', 3)
  expect(await calls()).toEqual(['birthday-call 2026-05-04 HZHB'])
  await pass('2027-02-27T10:00:00')
  expect(await calls()).toEqual(['birthday-call 2026-05-04 HZHB', 'birthday-call 2027-02-27 HZHB'])
})

test('the store sees what to say, and closes the call as reached', async () => {
  const { world } = each()
  await comes('lin', '13900000001', '1990-05-05')
  await pass('2026-05-04T10:00:00')
  const [task] = granted(await asStaff(world, chenyu, 'task.list', {})).rows
  expect(task).toMatchObject({ kind: 'birthday-call', name: 'lin', phone: '13900000001', script: hemu.callBacks?.birthday?.script })
  granted(await asStaff(world, chenyu, 'task.done', { task: task?.task ?? '', outcome: 'reached', note: '很高兴' }, newReference()))
  expect(granted(await asStaff(world, chenyu, 'task.list', {})).rows).toEqual([])
})

test('a script of care that sells, or names a coupon, is refused with the words marked', async () => {
  const wrong = await publishProgramme(each().world, {
    ...hemu,
    callBacks: { birthday: { daysBefore: 1, script: { zh: '生日快乐，送您满 800 减 120', en: 'Happy birthday, 20% off today' } }, purchase: { days: [3, 3], script: { zh: '好吗', en: 'Well?' } } },
  })
  expect(wrong).toMatchObject({
    faults: [
      { path: '$.callBacks.birthday.script.zh', rule: 'care.selling', got: '生日快乐，送您【满 800 减 120】' },
      { path: '$.callBacks.birthday.script.en', rule: 'care.selling' },
      { path: '$.callBacks.purchase.days', rule: 'callBack.repeated' },
    ],
  })
})

const festival = { id: 'moon', name: { zh: '中秋', en: 'Mid-Autumn' }, on: { lunar: 'midAutumn' as const }, daysBefore: 7, boughtWithinDays: 180, script: { zh: '中秋好，来店试秋装，会员九折', en: 'Come and try, 10% off' } }
const inviting = (more: object = {}, others: object[] = []) => ({ ...hemu, callBacks: { festivals: [{ ...festival, ...more }, ...others] } })

describe('invitations to festivals', () => {
  const buys = async (who: string, day: string, phone: string | null, totalFen = 10_000): Promise<void> => {
    each().clock.at = Math.max(each().clock.at, at(`${day}T12:00:00`))
    const member = await comes(who, phone)
    granted(await buy(each().world, { member, number: who.toUpperCase(), totalFen, paidAt: at(`${day}T12:00:00`) }))
  }

  test('seven days before the lunar day, once a year, for who bought within 180 days and has a number', async () => {
    expect((await publishProgramme(each().world, inviting())).ok).toBe(true)
    // 22 March is 180 days before 18 September, 21 March a day more.
    await buys('long', '2026-03-21', '13900000001')
    await buys('near', '2026-03-22', '13900000002')
    await buys('mute', '2026-09-01', null)
    await pass('2026-09-17T10:00:00')
    expect(await calls()).toEqual([])
    await pass('2026-09-18T10:00:00', 3)
    expect(await calls()).toEqual(['festival-call 2026-09-24 HZHB'])
    await buys('again', '2027-09-01', '13900000003')
    await pass('2027-09-08T10:00:00')
    await pass('2027-09-15T10:00:00')
    expect(await calls()).toEqual(['festival-call 2026-09-24 HZHB', 'festival-call 2027-09-14 HZHB'])
    expect(await differences(each().world)).toEqual([])
  })

  test('a date of every year, for the tiers that are named; a month without it has its last day', async () => {
    expect((await publishProgramme(each().world, inviting({ on: { month: 4, monthDay: 31 }, tiers: ['green', 'tree'], daysBefore: 1 }))).ok).toBe(true)
    await buys('small', '2026-04-01', '13900000001')
    await buys('large', '2026-04-01', '13900000002', 400_000)
    await pass('2026-04-28T10:00:00')
    expect(await calls()).toEqual([])
    await pass('2026-04-29T10:00:00')
    expect(await calls()).toEqual(['festival-call 2026-04-29 HZHB'])
    const [task] = granted(await asStaff(each().world, chenyu, 'task.list', {})).rows
    // An invitation may say what there is.
    expect(task).toMatchObject({ kind: 'festival-call', name: 'large', script: festival.script })
  })

  test('a festival twice, a tier that there is not, a day that is none: refused with the path', async () => {
    const wrong = await publishProgramme(each().world, inviting({ tiers: ['gold'] }, [festival]))
    expect(wrong).toMatchObject({ faults: [{ path: '$.callBacks.festivals[0].tiers[0]', rule: 'tier.unknown', got: 'gold' }, { path: '$.callBacks.festivals[1].id', rule: 'id.repeated', got: 'moon' }] })
    const none = await publishProgramme(each().world, inviting({ on: { lunar: 'halloween' } }))
    expect(none).toMatchObject({ faults: [{ path: expect.stringContaining('$.callBacks.festivals[0].on') as string }] })
  })
})

test.each<[string, (one: TaskRecord) => TaskRecord]>([
  ['its end', (one) => ({ ...one, dueAt: one.dueAt + 3 * DAY_MS })],
  ['how it ended', (one) => ({ ...one, state: 'done' })],
  ['how it ended', (one) => ({ ...one, outcome: 'reached' })],
  ['its member', (one) => ({ ...one, member: 'm00000000000000000000' })],
])('the books tell a planned call whose %s somebody changed', async (what, change) => {
  const { world, store } = each()
  const member = await comes('lin', '13900000001')
  granted(await buy(world, { member, number: 'A', totalFen: 10_000 }))
  await pass('2026-03-02T13:00:00')
  await pass('2026-03-03T10:00:00')
  const [task] = await rows<TaskRecord>(store, 'task')
  await tamper<TaskRecord>(store, 'task', task?._id ?? '', change)
  expect((await differences(world)).map((one) => one.what.slice(`call ${task?._id ?? ''}: `.length))).toContain(what)
})
