import { eachOn, type OpenAdapter } from './adapter'

const LARGEST = Number.MAX_SAFE_INTEGER

export function documentsConform(open: OpenAdapter): void {
  const on = eachOn(open)
  const put = (doc: object) => on.store.transact((tx) => tx.put('setting', { _id: 'x', ...doc }))

  test.each([
    'm1:till-7/0042#1', 'a/b', 'a#b', 'a:b', 'a b', 'a.b', '$a', '%2F', "it's", '"', '惠集', '👍🏽', '__proto__', 'a\\b',
    'A', '0',
  ])('the id %s names one document', async (id) => {
    await on.store.transact(async (tx) => {
      await tx.insert('unique', { _id: id, owner: `owner of ${id}` })
      await tx.insert('unique', { _id: `${id} `, owner: 'somebody else' })
    })
    expect(await on.store.get('unique', id)).toEqual({ _id: id, owner: `owner of ${id}` })
    expect((await on.store.find('unique', { range: { _id: { gte: id, lte: id } }, limit: 9 })).items).toHaveLength(1)
  })

  test.each([['', 'empty'], ['a\0b', 'NUL'], ['\ud800', 'half a character'], ['x'.repeat(513), 'too long']])(
    'an id is refused that no database could keep (%#: $1)', async (id) => {
      const insert = on.store.transact((tx) => tx.insert('unique', { _id: id, owner: 'm' }))
      await expect(insert).rejects.toMatchObject({ name: 'OutOfBounds' })
      await expect(on.store.get('unique', id)).rejects.toMatchObject({ name: 'OutOfBounds' })
    })

  test('whole numbers come back exactly, and as numbers', async () => {
    const numbers = { zero: 0, minus: -1, int32: 2 ** 31, less: -(2 ** 31) - 1, largest: LARGEST, least: -LARGEST }
    await put({ ...numbers, list: [LARGEST, { deep: -LARGEST }] })
    const whole = { _id: 'x', ...numbers, list: [LARGEST, { deep: -LARGEST }] }
    expect(await on.store.get('setting', 'x')).toStrictEqual(whole)
    expect(await on.store.transact((tx) => tx.get('setting', 'x'))).toStrictEqual(whole)
    expect((await on.store.find('setting', { limit: 1 })).items).toStrictEqual([whole])
  })

  test('text, boolean, null, lists and records come back; undefined fields are dropped', async () => {
    const text = '惠集 👍🏽 é\u0301 \n\t"'
    const kept = { text, no: false, yes: true, none: null, list: [], record: {}, deep: [{ a: [null] }] }
    await put({ ...kept, gone: undefined, nested: { gone: undefined, stays: 1 } })
    const whole = { _id: 'x', ...kept, nested: { stays: 1 } }
    expect(await on.store.get('setting', 'x')).toStrictEqual(whole)
    expect(await on.store.transact((tx) => tx.get('setting', 'x'))).toStrictEqual(whole)
  })

  test.each<[string, unknown]>([
    ['NaN', NaN], ['Infinity', Infinity], ['a fraction', 1.5], ['beyond 2^53', 2 ** 53], ['a Date', new Date(0)],
    ['a bigint', 1n], ['a Map', new Map()], ['a function', () => 1], ['a symbol', Symbol('x')], ['a hole', [undefined]],
    ['half a character', '\udc00'], ['a dotted name', { 'a.b': 1 }], ['an operator', { $gt: 1 }],
    ['a hyphen', { 'a-b': 1 }], ['a long name', { ['n'.repeat(33)]: 1 }],
    ["the codec's own name", { _bsontype: 'Long' }],
    ['more than a megabyte', 'x'.repeat(1_048_576)],
  ])('%s is refused and nothing is written', async (_name, value) => {
    const write = on.store.transact(async (tx) => {
      await tx.put('setting', { _id: 'before' })
      await tx.put('setting', { _id: 'x', deep: [{ value }] })
    })
    await expect(write).rejects.toMatchObject({ name: 'OutOfBounds' })
    expect(await on.store.get('setting', 'before')).toBeNull()
  })

  test('a record nested without end is refused', async () => {
    const round: Record<string, unknown> = {}
    round.again = round
    await expect(put({ round })).rejects.toMatchObject({ name: 'OutOfBounds' })
  })

  test.each<[unknown]>([[['a']], [{ a: 1 }], ['x'.repeat(1025)]])('an indexed field takes no %j', async (phoneTail) => {
    const write = on.store.transact((tx) => tx.put('member', { _id: 'm', phoneTail }))
    await expect(write).rejects.toMatchObject({ name: 'OutOfBounds' })
  })

  test('a written document replaces the whole one before it', async () => {
    await put({ a: { b: 1, c: 2 }, gone: 1 })
    await put({ a: { b: 3 } })
    expect(await on.store.get('setting', 'x')).toStrictEqual({ _id: 'x', a: { b: 3 } })
  })

  test('what a caller does to a document afterwards stays with the caller', async () => {
    const doc = { _id: 'x', list: [1] }
    await on.store.transact(async (tx) => {
      await tx.put('setting', doc)
      doc.list.push(2)
      const own = await tx.get<typeof doc>('setting', 'x')
      own?.list.push(3)
    })
    expect(await on.store.get('setting', 'x')).toStrictEqual({ _id: 'x', list: [1] })
  })

  test('a collection that is not declared is refused', async () => {
    const undeclared = { name: 'UndeclaredQuery' }
    await expect(on.store.get('wish', 'x')).rejects.toMatchObject(undeclared)
    await expect(on.store.find('wish', { limit: 1 })).rejects.toMatchObject(undeclared)
    await expect(on.store.transact((tx) => tx.get('constructor', 'x'))).rejects.toMatchObject(undeclared)
    await expect(on.store.transact((tx) => tx.put('wish', { _id: 'x' }))).rejects.toMatchObject(undeclared)
  })
}
