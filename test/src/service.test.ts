import { nextAsked } from '@/service/asked'
import type { Asked } from '@/service/asked'
import { newReference } from '@/service/reference'
import { fault, offline, readAnswer } from '@/service/reply'
import { decodeScene, sceneOf } from '@/service/scene'
import { nextSent } from '@/service/sent'
import { staffCodeIn } from '@/service/staff-code'
import type { CardView } from '../../types/contract'
import { changesOf } from '@/pages/me/changes'

describe('what a page knows', () => {
  const kept: Asked<string> = { value: 'card', at: 1, trouble: null }

  test('a good answer replaces everything', () => {
    expect(nextAsked({ ...kept, trouble: { kind: 'offline' } }, { ok: true, value: 'new' }, 2)).toEqual({
      value: 'new',
      at: 2,
      trouble: null,
    })
  })

  test('a silence leaves what was known, with its own time', () => {
    expect(nextAsked(kept, offline, 2)).toEqual({ value: 'card', at: 1, trouble: { kind: 'offline' } })
    expect(nextAsked(kept, fault('a1'), 2)).toEqual({ ...kept, trouble: { kind: 'fault', requestId: 'a1' } })
  })

  test('a refusal ends it', () => {
    const refusal = { code: 'member.unknown', field: 'caller', rule: 'a member' } as const
    expect(nextAsked(kept, { ok: false, refusal }, 2)).toEqual({
      value: null,
      at: 2,
      trouble: { kind: 'refused', refusal },
    })
  })
})

describe('a write and its reference', () => {
  let made = 0
  const make = (): string => `r${++made}`

  test('the same input after a silence goes out under the same reference', () => {
    const first = nextSent(null, '{"agreed":true}', make)
    expect(nextSent(first, '{"agreed":true}', make)).toBe(first)
    expect(nextSent(first, '{"agreed":false}', make).reference).not.toBe(first.reference)
    expect(nextSent(null, '{"agreed":true}', make).reference).not.toBe(first.reference)
  })

  test('references are long, plain and different', () => {
    const many = Array.from({ length: 1000 }, newReference)
    expect(new Set(many).size).toBe(1000)
    for (const reference of many) expect(reference).toMatch(/^[a-z0-9]{24}$/)
  })
})

describe('answers and scenes', () => {
  test.each([null, 'busy', 42, [], {}])('%j was not written by a door', (body) => {
    expect(readAnswer(body)).toEqual(fault(null))
  })

  test.each([
    ['pages/join/index?scene=HZHB.CHENYU.W', 'HZHB.CHENYU.W'],
    ['pages/join/index?scene=A%2FB', 'A/B'],
    ['http://localhost/?x=1&scene=S.1#/pages', 'S.1'],
    ['https://example.org', null],
    [undefined, null],
  ])('the scene of %s is %s', (text, scene) => {
    expect(sceneOf(text)).toBe(scene)
  })

  test('a scene that is not url-encoded stays as it is', () => {
    expect(decodeScene('100%')).toBe('100%')
  })
})

describe('changes of a profile', () => {
  test('only what was changed is sent', () => {
    const known = {
      member: { name: '林知夏' } as CardView['member'],
      profile: { filled: [], missing: [], optional: [], values: { birthday: '1994-11-26', gender: null, size: null, wedding: null } } as CardView['profile'],
    }
    expect(changesOf({}, known)).toEqual({})
    expect(changesOf({ birthday: '1994-11-26' }, known)).toEqual({})
    expect(changesOf({ name: ' 林知夏 ', size: ' ' }, known)).toEqual({})
    expect(changesOf({ name: '林夏', size: 'M', birthday: '1990-11-28' }, known)).toEqual({
      name: '林夏',
      size: 'M',
      birthday: '1990-11-28',
    })
  })
})

describe('codes of staff', () => {
  const signature = 'ab'.repeat(32)
  test.each([
    [`mfz01.${signature}.aHVpamk.${signature}`, 'signIn'],
    [` S0A1.2.mfz01.${signature} `, 'invitation'],
    ['owner:k7Qm2-oneTimeOwnerCode-93', 'owner'],
    ['owner:short', null],
    ['481205993271640018', null],
    [`mfz01.${signature}`, null],
  ])('%s is %s', (text, kind) => {
    expect(staffCodeIn(text)).toBe(kind)
  })
})
