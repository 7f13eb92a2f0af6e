import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { TaskRecord } from '../../types/record'
import { asStaff, asTimer, chenyu, newReference, timer } from '../door/call'
import { buy, differences, granted, joined } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows } from '../flow/world'
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
