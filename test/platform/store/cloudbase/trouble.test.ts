import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { openCloudApp, openCloudStore } from '../../../../cloudfunctions/platform/store/cloudbase'
import type { Store } from '../../../../types/port/store'
import type { Interruption } from '../gateway'
import { eachOnGateway, key } from './cloud'

const on = eachOnGateway()
const unavailable = { name: 'Unavailable' }

const accrue = (store: Store) => store.transact(async (tx) => {
  await tx.get('account', 'm1')
  await tx.insert('order', { _id: 'till:1' })
  await tx.put('account', { _id: 'm1' })
  await tx.remove('nonce', 'n1')
})

const interruptions: [string, Interruption][] = [
  ['a broken connection', 'drop'], ['HTTP 502', { status: 502 }], ['a page of HTML', { text: '<html>gateway</html>' }],
  ['an empty answer', { text: '' }], ['an unknown code', { code: 'EXCEED_REQUEST_LIMIT', message: 'quota' }],
  ['an expired transaction', { code: 'DATABASE_TRANSACTION_FAIL', message: 'expired' }],
]

describe.each(interruptions)('%s', (_name, happens) => {
  test.each([
    'startTransaction', 'getInTransaction', 'insertDocInTransaction', 'updateDocInTransaction',
    'deleteDocInTransaction', 'commitTransaction',
  ])('at %s gives Unavailable, and a repeat succeeds', async (action) => {
    on.once(action, happens)
    await expect(accrue(on.store)).rejects.toMatchObject(unavailable)
    expect(on.gateway.openTransactions()).toBe(0)
    expect(on.gateway.data('order')).toEqual([])
    await accrue(on.store)
    expect(on.gateway.data('order')).toEqual([{ _id: 'till:1' }])
  })

  test('at a read or at a write of its own gives Unavailable', async () => {
    on.once('queryDocument', happens)
    await expect(on.store.get('setting', 'x')).rejects.toMatchObject(unavailable)
    on.once('queryDocument', happens)
    await expect(on.store.find('setting', { limit: 5 })).rejects.toMatchObject(unavailable)
    on.once('addDocument', happens)
    await expect(on.store.transact((tx) => tx.insert('nonce', { _id: 'n' }))).rejects.toMatchObject(unavailable)
    on.once('updateDocument', happens)
    await expect(on.store.transact((tx) => tx.put('nonce', { _id: 'n2' }))).rejects.toMatchObject(unavailable)
  })
})

test('a rollback that fails does not hide why it was needed', async () => {
  on.once('abortTransaction', 'drop')
  const work = on.store.transact(async (tx) => {
    await tx.get('setting', 'x')
    throw new Error('no stock')
  })
  await expect(work).rejects.toThrow('no stock')
})

test.each(['insertDocInTransaction', 'updateDocInTransaction'])(
  'an id called taken at %s, though the transaction found it free, is a conflict and tried again', async (action) => {
    on.once(action, { code: 'DATABASE_REQUEST_FAILED', message: 'E11000 duplicate key error' })
    await on.store.transact(async (tx) => {
      if (await tx.get('order', 'o') === null) await tx.insert('order', { _id: 'o' })
      await tx.put('account', { _id: 'm1' })
    })
    expect([on.gateway.data('order'), on.gateway.data('account')]).toEqual([[{ _id: 'o' }], [{ _id: 'm1' }]])
    expect(on.actions().filter((name) => name === 'commitTransaction')).toHaveLength(1)
  })

test('a commit whose answer is lost is Unavailable though it happened; the repeat meets what it wrote', async () => {
  on.once('commitTransaction', 'lose')
  await expect(accrue(on.store)).rejects.toMatchObject(unavailable)
  expect(on.gateway.data('order')).toEqual([{ _id: 'till:1' }])
  expect(on.gateway.openTransactions()).toBe(0)
  await expect(accrue(on.store)).rejects.toMatchObject({ name: 'DuplicateKey' })
})

test('a transaction that expired while the work was busy writes nothing and is Unavailable', async () => {
  const slow = on.store.transact(async (tx) => {
    await tx.get('account', 'm1')
    on.gateway.expireTransactions()
    await tx.put('account', { _id: 'm1' })
  })
  await expect(slow).rejects.toMatchObject(unavailable)
  expect(on.gateway.data('account')).toEqual([])
})

test('a wrong secret, an unknown id and another environment are refused with words', async () => {
  for (const wrong of [{ secretKey: 'guess' }, { secretId: 'AKIDother' }, { env: 'other' }]) {
    const store = openCloudStore({ ...key, ...wrong, serviceUrl: on.gateway.url })
    await expect(store.get('setting', 'x')).rejects.toThrow(/SIGN_PARAM_INVALID|INVALID_ENV/)
    await expect(store.transact((tx) => tx.get('setting', 'x'))).rejects.toMatchObject(unavailable)
  }
})

test('a gateway that does not answer gives Unavailable, also where the SDK leaves its promise open', async () => {
  const refusing = createServer().listen(0, '127.0.0.1')
  await once(refusing, 'listening')
  const serviceUrl = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}/admin`
  refusing.close()
  await once(refusing, 'close')
  await expect(openCloudStore({ ...key, serviceUrl }).get('setting', 'x')).rejects.toMatchObject(unavailable)
  const query = openCloudApp({ ...key, serviceUrl }).database().collection('setting').where({ a: 1 })
  const counted = await (query as unknown as { count(): Promise<{ code?: string }> }).count()
  expect(counted.code).toBe('TRANSPORT_ERROR')
})

test('two apps in one process keep their own environments', async () => {
  const here = openCloudApp({ ...key, serviceUrl: on.gateway.url })
  openCloudApp({ ...key, env: 'elsewhere', serviceUrl: 'http://127.0.0.1:1/admin' })
  expect(await openCloudStore({ ...key, app: here }).get('setting', 'x')).toBeNull()
})
