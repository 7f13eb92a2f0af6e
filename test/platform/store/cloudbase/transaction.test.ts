import { indexPlan, openCloudStore } from '../../../../cloudfunctions/platform/store/cloudbase'
import { eachOnGateway, key } from './cloud'

const on = eachOnGateway()

test('an order costs one round trip per document and two for the transaction', async () => {
  const heard: number[] = []
  const store = openCloudStore({ ...key, app: on.app, onOperations: (count) => heard.push(count) })
  await store.transact(async (tx) => {
    await Promise.all([tx.get('order', 'o'), tx.get('account', 'm'), tx.get('account', 'm')])
    await tx.put('account', { _id: 'm' })
    await tx.insert('order', { _id: 'o' })
    await tx.put('account', { _id: 'm', lastOrderAt: 1 } as { _id: string })
  })
  expect(on.actions()).toEqual([
    'startTransaction', 'getInTransaction', 'getInTransaction', 'updateDocInTransaction', 'insertDocInTransaction',
    'commitTransaction',
  ])
  expect(heard).toEqual([4])
})

test('one document that nothing was read for is written in one round trip', async () => {
  await on.store.transact((tx) => tx.insert('nonce', { _id: 'n' }))
  await on.store.transact((tx) => tx.put('setting', { _id: 's' }))
  expect(on.actions()).toEqual(['addDocument', 'updateDocument'])
  const again = on.store.transact((tx) => tx.insert('nonce', { _id: 'n' }))
  await expect(again).rejects.toMatchObject({ name: 'DuplicateKey' })
})

test('a work that only reads, throws, or does nothing leaves no transaction open', async () => {
  await on.store.transact((tx) => tx.get('setting', 'x'))
  await on.store.transact(async (tx) => {
    await tx.get('setting', 'x')
    throw new Error('no stock')
  }).catch(() => undefined)
  await on.store.transact(async () => undefined)
  expect(on.gateway.openTransactions()).toBe(0)
  expect(on.actions().filter((action) => action === 'startTransaction')).toHaveLength(2)
})

test('a document that a neighbour has locked is waited for, with and without a transaction of our own', async () => {
  const neighbour = await on.app.database().startTransaction()
  await neighbour.collection('setting').doc('x').set({ value: 1 })
  let refused = 0
  on.gateway.interrupt = ({ action }) => {
    if (action === 'database.abortTransaction') refused++
    return undefined
  }
  const value = async () => (await on.store.get<{ _id: string; value: number }>('setting', 'x'))?.value
  const alone = on.store.transact((tx) => tx.put('setting', { _id: 'x', value: 2 }))
  const reading = on.store.transact(async (tx) => {
    await tx.get('setting', 'y')
    await tx.put('setting', { _id: 'x', value: 2 })
  })
  while (refused === 0) await new Promise((resolve) => setImmediate(resolve))
  expect(await value()).toBeUndefined()
  await neighbour.commit()
  await Promise.all([alone, reading])
  expect(await value()).toBe(2)
  expect(on.gateway.openTransactions()).toBe(0)
})

test('the index plan names every collection, ends every index in _id and is what the manager SDK takes', () => {
  const plan = indexPlan({ setting: { indexes: {} }, entry: { indexes: { history: ['member', 'sequence'] } } })
  expect(plan).toEqual([
    { collection: 'setting', CreateIndexes: [] },
    {
      collection: 'entry',
      CreateIndexes: [{
        IndexName: 'entry_history',
        MgoKeySchema: {
          MgoIsUnique: false,
          MgoIndexKeys: [
            { Name: 'member', Direction: '1' }, { Name: 'sequence', Direction: '1' }, { Name: '_id', Direction: '1' },
          ],
        },
      }],
    },
  ])
})
