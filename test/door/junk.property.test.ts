import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { jobsDoor } from '../../cloudfunctions/jobs/door'
import { memberDoor } from '../../cloudfunctions/member/door'
import { importDoor } from '../../cloudfunctions/import/door'
import { officeDoor } from '../../cloudfunctions/office/door'
import { sheets } from '../../cloudfunctions/platform/sheet'
import { staffDoor } from '../../cloudfunctions/staff/door'
import type { Caller } from '../../types/caller'
import type { CallDoor } from '../../types/door'
import type { Store, Tx } from '../../types/port/store'
import type { Refusal } from '../../types/refusal'
import { buy, joined } from '../flow/act'
import { openChain, START, type Chain } from '../flow/world'
import { chenyu, nobody, timer, wechat } from './call'
import { ORDERS, REFUNDS, send } from './till'

jest.setTimeout(300_000)

/** Every action of a door by its name, read from its routes files, so that a new one is tried without being listed. */
const actionsOf = (room: string): string[] => {
  const folder = resolve(__dirname, '../../cloudfunctions', room)
  const files = readdirSync(folder).filter((name) => name.endsWith('-routes.ts'))
  return files.flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are only known when the test runs
    const parts = require(join(folder, file)) as Record<string, object>
    return Object.entries(parts).flatMap(([name, routes]) => (name.endsWith('Routes') ? Object.keys(routes) : []))
  })
}

interface Asked {
  /** Who asks what. */
  title: string
  door: CallDoor
  caller: Caller
  action: string
}

const asking = (who: string, door: CallDoor, caller: Caller, actions: readonly string[]): Asked[] =>
  actions.map((action) => ({ title: `${who}: ${action}`, door, caller, action }))

const asked: Asked[] = [
  ...asking('a member', memberDoor, wechat('lin'), actionsOf('member')),
  ...asking('nobody', memberDoor, nobody, actionsOf('member')),
  ...asking('a clerk', staffDoor, chenyu, actionsOf('staff')),
  ...asking('a manager', staffDoor, wechat('demo-hejingyi'), actionsOf('staff')),
  ...asking('a manager at the desk', officeDoor, wechat('demo-hejingyi'), actionsOf('office')),
  ...asking('an owner at the desk', officeDoor, wechat('demo-guwanqing'), actionsOf('office')),
  ...asking('an owner with files', importDoor(sheets), wechat('demo-guwanqing'), importDoor(sheets).actions),
  ...asking('a timer', jobsDoor, timer, ['run']),
]

let chain: Chain
/** What was committed since it was last looked at, by collection. */
let written: string[] = []

/** Sees what every transaction commits, on the way to the database: cheaper than reading all of it after each request. */
const watched = (store: Store): Store => ({
  get: (collection, id) => store.get(collection, id),
  find: (collection, query) => store.find(collection, query),
  close: () => store.close(),
  transact: async (work) => {
    let own: string[] = []
    const done = await store.transact((tx) => {
      own = []
      const note = <A extends [string, ...unknown[]]>(write: (...words: A) => Promise<void>) =>
        (...words: A): Promise<void> => {
          own.push(words[0])
          return write(...words)
        }
      return work({
        get: (collection, id) => tx.get(collection, id),
        insert: note((collection, doc) => tx.insert(collection, doc)),
        put: note((collection, doc) => tx.put(collection, doc)),
        remove: note((collection, id) => tx.remove(collection, id)),
      } as Tx)
    })
    written.push(...own)
    return done
  },
})

beforeAll(async () => {
  chain = await openChain(undefined, START, watched)
  const { member } = await joined(chain.world, 'lin', { phone: '13800006620' })
  await buy(chain.world, { member, number: 'N1', totalFen: 30_000 })
})
afterAll(() => chain.close())

/** What a body can hold once it was read as JSON: keys of prototypes, deep, long, not quite numbers, halves of pairs. */
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
const oddities: unknown[] = [
  null, true, false, 0, -1, 0.5, -0, 1e308, 2 ** 53 + 2, '', ' ', '0', 'null', '\u0000', '\ud800', '🐦', 'a'.repeat(10_000),
  'constructor', '../../etc', '2026-02-30', '2026-13-01', 'HZHB', 'N1', '13800006620', START, [], {}, [null], [[]], deep(200),
  JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: {} } }, { length: 1e9 }, { toString: 1 }, { $gt: '' },
  Array.from({ length: 5_000 }, () => 0), Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`k${String(n)}`, n])),
]
const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.string() },
)

/**
 * Attempts to join and wrong codes of coupons are counted although they were refused: that is what they are there for.
 * Nonces are used up.
 */
const NOTED = ['attempt', 'couponGuess', 'nonce']

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 400)

/** A refusal says which; of the input it names the field and what would be valid, in words of a bearable length. */
const isSound = (refusal: Refusal): boolean => {
  if (JSON.stringify(refusal).length > 4_000) return false
  if (refusal.code !== 'input.invalid' && refusal.code !== 'amount.invalid') return true
  return refusal.field.length > 0 && refusal.rule.length > 3
}

const sound = async (what: string, ask: () => Promise<unknown>): Promise<Refusal | null> => {
  written = []
  const answer = (await ask().catch((fault: unknown) => {
    throw new Error(`${what}: a fault`, { cause: fault })
  })) as { ok: boolean; refusal?: Refusal }
  if (answer.ok) return null
  if (!answer.refusal || !isSound(answer.refusal)) throw new Error(`${what}: not a sound refusal: ${shown(answer)}`)
  expect(written.filter((collection) => !NOTED.includes(collection))).toEqual([])
  return answer.refusal
}

/** Puts a value where a path of a refusal leads, making what is missing on the way. */
const putAt = (data: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inside: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
  const put = putAt(inside, rest, value)
  if (/^\d{1,2}$/.test(key)) {
    const list: unknown[] = Array.isArray(data) ? [...(data as unknown[])] : []
    list[Number(key)] = put
    return list
  }
  return { ...(typeof data === 'object' ? data : {}), [key]: put }
}

const without = (data: unknown, field: string): unknown =>
  typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== field)) : {}

/** Goes on from what a refusal says is wrong, as somebody does who feels for a door: so later checks are reached too. */
const feel = async (what: string, values: readonly unknown[], call: (data: unknown) => Promise<unknown>): Promise<void> => {
  let data: unknown = {}
  for (const value of values) {
    const refusal = await sound(`${what} with ${shown(data)}`, () => call(data))
    const field = refusal && 'field' in refusal ? String(refusal.field) : 'data'
    const unknown = refusal !== null && 'rule' in refusal && String(refusal.rule).startsWith('no such field')
    data = field === 'data' || field === 'reference' ? {} : unknown ? without(data, field) : putAt(data, field.split('.').slice(0, 4), value)
  }
}

const odds = fc.array(odd, { minLength: 12, maxLength: 24 })

/** With no request but junk; then feeling on from refusal to refusal. */
const tryAll = async (what: string, call: (data: unknown) => Promise<unknown>, numRuns: number): Promise<void> => {
  const plain = fc.asyncProperty(odd, async (data) => {
    await sound(`${what} with ${shown(data)}`, () => call(data))
  })
  await fc.assert(plain, { numRuns: numRuns * 3 })
  await fc.assert(
    fc.asyncProperty(odds, (values) => feel(what, values, call)),
    { numRuns },
  )
}

it('knows every door and more than a few actions', () => {
  expect(actionsOf('member').length).toBeGreaterThan(10)
  expect(actionsOf('staff').length).toBeGreaterThan(10)
})

describe('junk: a refusal that can be read, and nothing written', () => {
  it.each(asked)('$title', async ({ title, door, caller, action }) => {
    await tryAll(title, (data) => door(chain.world, caller, { action, data, reference: 'reference-of-junk' }), 4)
  })

  it.each([ORDERS, REFUNDS])('a till: %s', async (path) => {
    await tryAll(path, async (data) => (await send(chain.world, data === undefined ? '' : JSON.stringify(data), { path })).body, 10)
  })

  it.each(asked.filter(({ caller }) => caller !== nobody))('a reference of junk; $title', async ({ title, door, caller, action }) => {
    const references = fc.constantFrom('', 'short', 'x'.repeat(65), '__proto__', '会员会员会员会员', '\u0000'.repeat(9), 'a b c d e f')
    const property = fc.asyncProperty(references, odd, async (reference, data) => {
      await sound(`${title} with reference ${reference}`, () => door(chain.world, caller, { action, data, reference }))
    })
    await fc.assert(property, { numRuns: 3 })
  })

  it.each(['__proto__', 'constructor', 'toString', '', 'card.mine ', 'x'.repeat(10_000)])('no such action: %s', async (action) => {
    for (const door of [memberDoor, staffDoor, jobsDoor]) {
      const refusal = await sound(action, () => door(chain.world, timer, { action }))
      expect(refusal).toEqual({ code: 'action.unknown', action: action.slice(0, 80) })
    }
  })
})
