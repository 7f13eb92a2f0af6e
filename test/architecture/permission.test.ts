import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { permissionIds, shippedRoles } from '../../cloudfunctions/core/staff'
import { demoStaff } from '../../cloudfunctions/demo/chain'
import { importDoor } from '../../cloudfunctions/import/door'
import { jobsDoor } from '../../cloudfunctions/jobs/door'
import { memberDoor } from '../../cloudfunctions/member/door'
import { officeDoor } from '../../cloudfunctions/office/door'
import { openApi } from '../../cloudfunctions/pos/openapi'
import { posDoor } from '../../cloudfunctions/pos/door'
import { sheets } from '../../cloudfunctions/platform/sheet'
import { staffDoor } from '../../cloudfunctions/staff/door'
import type { Caller } from '../../types/caller'
import type { CallDoor, RoutedDoor } from '../../types/door'
import { nobody, timer, wechat } from '../door/call'
import { eachOn, openChain } from '../flow/world'

/** Which roles each action of the doors of staff serves, and which actions of the member door answer people without an identity. */
const read = <T>(file: string): T => JSON.parse(readFileSync(join(__dirname, '../fixture/staff', file), 'utf8')) as T
const serves = read<Record<string, string>>('action.json')
const open = read<string[]>('open.json')

const roles = shippedRoles.map(({ id }) => id)
const personOf = (role: string): Caller => wechat(demoStaff.find((staff) => staff.role === role)?.openid ?? '')
const each = eachOn(() => openChain())

/** Why a call with nothing in it is turned away; whoever is let in hears about the input or is answered. */
const codeOf = async (door: CallDoor, caller: Caller, action: string): Promise<string> => {
  const answer = await door(each().world, caller, { action, data: {} })
  return answer.ok ? 'served' : answer.refusal.code
}

const DENIED = ['permission.denied', 'identity.required']

/** Doors for staff alone; what each of their actions serves stands in one list, so no two have an action of one name. */
const staffDoors: Readonly<Record<string, RoutedDoor>> = { import: importDoor(sheets), office: officeDoor, staff: staffDoor }
/** Doors that know their callers in another way; each has a test below or of its own. */
const otherDoors = ['account', 'console', 'jobs', 'member', 'pay', 'pos']

const staffActions = Object.values(staffDoors).flatMap((door) => door.actions.map((action) => ({ door, action })))

test('every door there is stands in one of the two lists', () => {
  const rooms = join(__dirname, '../../cloudfunctions')
  const doors = readdirSync(rooms).filter((room) => existsSync(join(rooms, room, 'door.ts')))
  expect(doors.sort()).toEqual([...Object.keys(staffDoors), ...otherDoors].sort())
})

test('every action of every door of staff has a line in test/fixture/staff/action.json, and every line one action', () => {
  expect(Object.keys(serves).sort()).toEqual(staffActions.map(({ action }) => action).sort())
})

test('every role of the demo is somebody, and every permission is held by some role', () => {
  expect(roles.filter((role) => !demoStaff.some((staff) => staff.role === role))).toEqual([])
  expect(permissionIds.filter((id) => !shippedRoles.some(({ may }) => may[id]))).toEqual([])
})

test.each(roles)('%s is served by the actions listed, and by no other', async (role) => {
  const codes = await Promise.all(staffActions.map(async ({ door, action }) => [action, await codeOf(door, personOf(role), action)] as const))
  const served = codes.filter(([, code]) => !DENIED.includes(code)).map(([action]) => action)
  expect(served.sort()).toEqual(Object.keys(serves).filter((action) => serves[action]?.split(' ').includes(role)).sort())
})

test('nobody, a timer and a stranger are served by no action of a door of staff', async () => {
  for (const caller of [nobody, timer, wechat('a stranger'), { kind: 'session', staff: 'NOBODY' } as const]) {
    // Whoever is invited works nowhere yet.
    const actions = staffActions.filter(({ action }) => caller.kind !== 'wechat' || !['owner.claim', 'staff.accept', 'staff.look'].includes(action))
    const served = await Promise.all(actions.map(({ door, action }) => codeOf(door, caller, action)))
    expect([...new Set(served)].filter((code) => !DENIED.includes(code))).toEqual([])
  }
})

test('a refusal says what is needed and who may', async () => {
  const answer = await staffDoor(each().world, personOf('clerk'), { action: 'gift.save', data: {} })
  expect(answer).toMatchObject({
    refusal: {
      code: 'permission.denied',
      action: 'gift.save',
      permission: { zh: '编辑礼品与库存', en: 'Edit gifts and their stock' },
      may: { zh: '业主、会员运营、店长', en: 'Owner, Programme manager, Store manager' },
    },
  })
})

test('actions of the member door that answer people without an identity are listed in test/fixture/staff/open.json', async () => {
  const answered = await Promise.all(memberDoor.actions.map(async (action) => [action, await codeOf(memberDoor, nobody, action)] as const))
  expect(answered.filter(([, code]) => code !== 'identity.required').map(([action]) => action).sort()).toEqual([...open].sort())
})

test.each(roles)('%s is at the member door no more than anybody who is no member', async (role) => {
  for (const action of memberDoor.actions) {
    expect([action, await codeOf(memberDoor, personOf(role), action)]).toEqual([action, await codeOf(memberDoor, wechat('a stranger'), action)])
  }
})

test('the door of the jobs serves no person, and the door of the tills nobody without a signature', async () => {
  for (const caller of [nobody, wechat('a stranger'), ...roles.map(personOf)]) {
    for (const action of jobsDoor.actions) expect(await codeOf(jobsDoor, caller, action)).toBe('permission.denied')
  }
  for (const [path, methods] of Object.entries((openApi() as { paths: Record<string, object> }).paths)) {
    for (const method of Object.keys(methods)) {
      const reply = await posDoor(each().world, { method: method.toUpperCase(), path, headers: {}, body: '{}' }, each().world.clock.now())
      expect([path, reply.status, reply.body]).toMatchObject([path, 401, { refusal: { code: 'signature.missing' } }])
    }
  }
})
