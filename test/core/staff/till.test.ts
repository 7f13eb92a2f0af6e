import { keyObjection, keysOf, withKeyRevoked, withNewKey } from '../../../cloudfunctions/core/staff'
import type { TillRecord } from '../../../types/record'

const HOUR_MS = 3_600_000
const NOW = 1_800_000_000_000
const till: TillRecord = { _id: 'T-1', store: 'HZHB', generation: 3 }

test('a rotation counts up and lets the key before go on for the overlap, and no other', () => {
  const asked = withNewKey(till, { generation: 3, overlapMs: 24 * HOUR_MS, now: NOW })
  expect(asked).toEqual({ ok: true, value: { ...till, generation: 4, before: { generation: 3, until: NOW + 24 * HOUR_MS } } })
  const again = asked.ok ? withNewKey(asked.value, { generation: 4, overlapMs: 0, now: NOW }) : asked
  expect(again).toMatchObject({ value: { generation: 5, before: { generation: 4, until: NOW } } })
  expect(again.ok ? keysOf(again.value) : []).toEqual([5, 4])
})

test.each([
  { title: 'the present key', signedBy: 4, at: NOW + 48 * HOUR_MS, code: null },
  { title: 'the key before, a millisecond before its end', signedBy: 3, at: NOW + 24 * HOUR_MS - 1, code: null },
  { title: 'the key before, at its end', signedBy: 3, at: NOW + 24 * HOUR_MS, code: 'till.keyOver' },
])('$title: $code', ({ signedBy, at, code }) => {
  const rotated: TillRecord = { ...till, generation: 4, before: { generation: 3, until: NOW + 24 * HOUR_MS } }
  expect(keyObjection(rotated, signedBy, at)?.code ?? null).toBe(code)
})

test('who saw another key rotates nothing; what is revoked stays so, with every key of it', () => {
  expect(withNewKey(till, { generation: 2, overlapMs: 0, now: NOW })).toMatchObject({ refusal: { code: 'till.changed', generation: 2, now: 3 } })
  const revoked = withKeyRevoked(till, { at: NOW, by: 'OWNER', reason: '遗失' })
  expect(revoked.ok && keyObjection(revoked.value, 3, NOW)).toMatchObject({ code: 'till.revoked', revokedAt: NOW })
  if (!revoked.ok) throw new Error('not revoked')
  expect(withNewKey(revoked.value, { generation: 3, overlapMs: 0, now: NOW })).toMatchObject({ refusal: { code: 'till.revoked' } })
  expect(withKeyRevoked(revoked.value, { at: NOW + 1, by: 'OWNER', reason: '再次' })).toMatchObject({ refusal: { code: 'till.revoked', revokedAt: NOW } })
})
