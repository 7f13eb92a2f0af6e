import type { Doc, Query } from '../../../../types/port/store'
import { eachOn, seed, type OpenAdapter } from './adapter'

const accounts = [
  { _id: 'a', nextExpiryAt: null, lastOrderAt: 10 },
  { _id: 'b', nextExpiryAt: 5, lastOrderAt: null },
  { _id: 'c', nextExpiryAt: 0 },
  { _id: 'd', nextExpiryAt: -3, lastOrderAt: 10 },
  { _id: 'e', nextExpiryAt: 5, lastOrderAt: 11 },
]
const entries = [
  { _id: 'e1', member: 'm1', kind: 'accrual', sequence: 1 },
  { _id: 'e2', member: 'm1', kind: 'expiry', sequence: 2 },
  { _id: 'e3', member: 'm1', kind: 'accrual', sequence: 3 },
  { _id: 'e4', member: 'm2', kind: 'accrual', sequence: 2 },
  { _id: 'e5', member: 'm1', kind: 'accrual', sequence: 4 },
]

export function queriesConform(open: OpenAdapter): void {
  const on = eachOn(open)
  const ids = async (collection: string, query: Omit<Query, 'limit'>) =>
    (await on.store.find(collection, { limit: 50, ...query })).items.map(({ _id }) => _id).join(' ')
  beforeEach(async () => {
    await seed(on.store, 'account', accounts)
    await seed(on.store, 'entry', entries)
  })

  test.each<[string, Omit<Query, 'limit'>, string]>([
    ['account', {}, 'a b c d e'],
    ['account', { desc: true }, 'e d c b a'],
    ['account', { range: { _id: { gt: 'b', lt: 'e' } } }, 'c d'],
    ['account', { order: 'nextExpiryAt' }, 'a d c b e'],
    ['account', { order: 'nextExpiryAt', desc: true }, 'e b c d a'],
    ['account', { range: { nextExpiryAt: { lte: 5 } } }, 'd c b e'],
    ['account', { range: { nextExpiryAt: { lt: 5 } }, desc: true }, 'c d'],
    ['account', { range: { nextExpiryAt: { gt: -3, lte: 0 } }, order: 'nextExpiryAt' }, 'c'],
    ['account', { range: { nextExpiryAt: { gte: 6 } } }, ''],
    ['account', { eq: { nextExpiryAt: null } }, 'a'],
    ['account', { eq: { lastOrderAt: null } }, 'b c'],
    ['account', { eq: { nextExpiryAt: 5 } }, 'b e'],
    ['account', { eq: { nextExpiryAt: 5 }, desc: true }, 'e b'],
    ['account', { eq: { nextExpiryAt: 5 }, range: { _id: { gt: 'b' } } }, 'e'],
    ['account', { range: { lastOrderAt: { gte: 10 } } }, 'a d e'],
    ['entry', { eq: { member: 'm1' } }, 'e1 e2 e3 e5'],
    ['entry', { eq: { member: 'm1' }, order: 'sequence', desc: true }, 'e5 e3 e2 e1'],
    ['entry', { eq: { member: 'm1', kind: 'accrual' } }, 'e1 e3 e5'],
    ['entry', { eq: { kind: 'accrual', member: 'm1' }, range: { sequence: { gte: 2, lt: 4 } } }, 'e3'],
    ['entry', { eq: { member: 'm1' }, order: 'kind', desc: true }, 'e2 e5 e3 e1'],
    ['entry', { eq: { member: 'm1' }, range: { kind: { gt: 'accrual' } } }, 'e2'],
    ['entry', { eq: { member: 'nobody' } }, ''],
  ])('%s %j finds [%s]', async (collection, query, found) => {
    expect(await ids(collection, query)).toBe(found)
  })

  test.each<[string, Omit<Query, 'limit'>]>([
    ['account', { eq: { sequence: 1 } }],
    ['account', { order: 'sequence' }],
    ['account', { range: { sequence: { gt: 1 } } }],
    ['account', { eq: { nextExpiryAt: 5, lastOrderAt: 1 } }],
    ['account', { eq: { nextExpiryAt: 5 }, order: 'lastOrderAt' }],
    ['account', { range: { nextExpiryAt: { gt: 1 }, lastOrderAt: { gt: 1 } } }],
    ['account', { range: { nextExpiryAt: { gt: 1 } }, order: 'lastOrderAt' }],
    ['account', { eq: { nextExpiryAt: 1 }, range: { nextExpiryAt: { gt: 1 } } }],
    ['account', { eq: { _id: 'a' } }],
    ['entry', { eq: { kind: 'accrual' } }],
    ['entry', { eq: { kind: 'accrual', sequence: 1 } }],
    ['entry', { order: 'sequence' }],
    ['entry', { eq: { member: 'm1', sequence: 1 }, order: 'kind' }],
    ['unique', { eq: { owner: 'm1' } }],
    ['account', { match: { $where: 'true' } }],
    ['account', { match: { a: { $nonsense: 1 } } }],
  ])('%s %j is no declared question', async (collection, query) => {
    await expect(ids(collection, query)).rejects.toMatchObject({ name: 'UndeclaredQuery' })
  })

  test.each<[string, unknown]>([
    ['limit 0', { limit: 0 }], ['limit 1001', { limit: 1001 }], ['limit 1.5', { limit: 1.5 }],
    ['limit -1', { limit: -1 }], ['limit NaN', { limit: NaN }], ['no limit', { limit: undefined }],
    ["limit '5'", { limit: '5' }],
    ['no cursor', { after: 'nonsense' }], ['an empty cursor', { after: '' }], ['other JSON', { before: 'e30' }],
    ['an undefined value', { eq: { nextExpiryAt: undefined } }], ['a fraction', { eq: { nextExpiryAt: 1.5 } }],
    ['a range without bound', { range: { nextExpiryAt: {} } }],
    ['a null bound', { range: { nextExpiryAt: { gt: null } } }],
    ['a boolean bound', { range: { nextExpiryAt: { gt: true } } }], ['a list', { eq: { nextExpiryAt: [1] } }],
  ])('%s is out of bounds', async (_name, part) => {
    const find = on.store.find('account', { limit: 5, ...(part as object) } as Query)
    await expect(find).rejects.toMatchObject({ name: 'OutOfBounds' })
  })

  test('booleans can be asked for by equality', async () => {
    const answers: (Doc & { phoneTail?: boolean })[] = [
      { _id: 'yes', phoneTail: true }, { _id: 'no', phoneTail: false }, { _id: 'none' },
    ]
    await seed(on.store, 'member', answers)
    expect(await ids('member', { eq: { phoneTail: true } })).toBe('yes')
    expect(await ids('member', { eq: { phoneTail: false } })).toBe('no')
    expect(await ids('member', { eq: { phoneTail: null } })).toBe('none')
  })

  test('a cursor belongs to its query, and a page goes one way', async () => {
    const { next } = await on.store.find('account', { order: 'nextExpiryAt', limit: 2 })
    const after = next ?? 'none'
    await expect(on.store.find('account', { limit: 2, after })).rejects.toMatchObject({ name: 'OutOfBounds' })
    const foreign = on.store.find('account', { order: 'lastOrderAt', limit: 2, after })
    await expect(foreign).rejects.toMatchObject({ name: 'OutOfBounds' })
    const both = on.store.find('account', { order: 'nextExpiryAt', limit: 2, after, before: after })
    await expect(both).rejects.toMatchObject({ name: 'OutOfBounds' })
  })

  test.each<[object, string]>([
    [{ kind: 'accrual' }, 'e1 e3 e5'],
    [{ sequence: { $gte: 3 } }, 'e3 e5'],
    [{ $or: [{ sequence: 1 }, { kind: { $in: ['expiry'] } }] }, 'e1 e2'],
    [{ 'deep.field': { $exists: true } }, ''],
    [{ kind: { $ne: 'accrual' } }, 'e2'],
  ])('the filter %j leaves [%s] of the rows it sees', async (match, found) => {
    expect(await ids('entry', { eq: { member: 'm1' }, match: match as Record<string, unknown> })).toBe(found)
  })
}
