import { mayDo, shippedRoles } from '../../../cloudfunctions/core/staff'
import type { StoreRecord } from '../../../types/record'
import type { Permission, Role } from '../../../types/role'
import { casesOf } from '../cases'

interface MayCase {
  case: string
  role: string
  home?: string
  permission: Permission | null
  store: string
  expect: string
}

const shop = (id: string, region: string | undefined, closedAt: number | null): StoreRecord => ({
  _id: id,
  ...{ name: id, city: '', address: '', phone: '', closedAt },
  ...(region === undefined ? {} : { region }),
})
const shops = [shop('HZHB', 'east', null), shop('SHJA', 'east', null), shop('NBTY', 'east', 99), shop('BJWF', undefined, null), shop('GZTH', undefined, null)]
const place = (id: string): StoreRecord => shops.find(({ _id }) => _id === id) ?? shop(id, undefined, null)

const regional: Role = {
  id: 'regional',
  name: { zh: '区域经理', en: 'Regional manager' },
  may: { 'order.ring': { scope: 'region' }, 'gift.edit': { scope: 'own' } },
}
const roles = [...shippedRoles, regional]

test.each(casesOf<MayCase>('staff/may'))('%s', (_title, { role, home = 'HZHB', permission, store, expect: expected }) => {
  const found = mayDo(roles, { role }, { action: 'x', permission, home: place(home), store: place(store), now: 100 })
  expect(found.ok ? 'granted' : found.refusal.code).toBe(expected)
})

test('for another store a person has only what reaches there', () => {
  const asked = { action: 'x', permission: 'order.ring', home: place('HZHB'), now: 100 } as const
  const there = mayDo(roles, { role: 'regional' }, { ...asked, store: place('SHJA') })
  expect(there.ok && Object.keys(there.value.grants)).toEqual(['order.ring'])
  const here = mayDo(roles, { role: 'regional' }, { ...asked, store: place('HZHB') })
  expect(here.ok && Object.keys(here.value.grants)).toEqual(['order.ring', 'gift.edit'])
})

test('a refusal for another store says who reaches it', () => {
  const found = mayDo(roles, { role: 'clerk' }, { action: 'x', permission: 'order.ring', home: place('HZHB'), store: place('SHJA'), now: 100 })
  expect(found).toMatchObject({ refusal: { needs: 'store SHJA, which lies outside your own store', may: { en: 'Owner' } } })
})
