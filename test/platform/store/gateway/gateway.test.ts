import { openCloudApp, type CloudApp } from '../../../../cloudfunctions/platform/store/cloudbase'
import { GatewayFault, startGateway, type Gateway } from '.'

const key = { env: 'huiji-test', secretId: 'AKIDtest', secretKey: 'secret' }
let gateway: Gateway
let app: CloudApp
let nowMs = Date.now()

beforeEach(async () => {
  nowMs = Date.now()
  gateway = await startGateway({
    ...key,
    collections: ['setting'],
    nowMs: () => nowMs,
    wx: (apiName, requestData) => {
      if (apiName !== 'phonenumber.getPhoneNumber') throw new GatewayFault('INVALID_PARAM', 'unknown api')
      return { errcode: 0, asked: requestData }
    },
  })
  app = openCloudApp({ ...key, serviceUrl: gateway.url })
})
afterEach(() => gateway.close())

const setting = () => app.database().collection('setting')
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const failed = { code: 'DATABASE_TRANSACTION_FAIL' }

test('a request that was changed on its way is refused', async () => {
  await setting().add({ _id: 'x', points: 1 })
  const captured = { ...gateway.calls[0] }
  const send = async (change: object) => {
    const headers = { 'user-agent': 'tcb-admin-sdk/1.23.0', 'x-tcb-source': ',not_scf' }
    const body = JSON.stringify({ ...captured, ...change })
    return (await (await fetch(gateway.url, { method: 'POST', headers, body })).json()) as { code?: string }
  }
  expect(await send({})).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  expect(await send({ data: { _id: 'y', points: 1_000_000 } })).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  expect(await send({ authorization: '' })).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  nowMs += 901_000
  expect(await send({})).toEqual(expect.objectContaining({ message: 'the signature has expired' }))
})

test('collections must exist, ids are unique, and queries give 100 rows unless asked and 1,000 at most', async () => {
  const lost = await app.database().collection('wish').add({ _id: 'x' })
  expect(lost).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  for (let n = 0; n < 120; n++) await setting().add({ _id: `x${n}`, n })
  expect(await setting().add({ _id: 'x1' })).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  expect((await setting().get()).data).toHaveLength(100)
  expect((await setting().limit(5000).get()).data).toHaveLength(120)
  expect(gateway.calls.at(-1)?.limit).toBe(1000)
})

test('what it does not know it refuses', async () => {
  await setting().add({ _id: 'x' })
  expect(await setting().where({ a: { $near: 1 } }).get()).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(await setting().add({ _id: 'y', 'a-b': 1 })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test('a transaction reads one moment, loses where another was quicker, and stays until rolled back', async () => {
  await setting().add({ _id: 'x', value: 1 })
  const [one, other] = [await app.database().startTransaction(), await app.database().startTransaction()]
  expect((await one.collection('setting').doc('x').get()).data).toEqual({ _id: 'x', value: 1 })
  await setting().doc('x').set({ value: 2 })
  expect((await one.collection('setting').doc('x').get()).data).toEqual({ _id: 'x', value: 1 })
  await expect(one.collection('setting').doc('x').set({ value: 3 })).rejects.toMatchObject(conflict)
  expect((await other.collection('setting').doc('x').get()).data).toEqual({ _id: 'x', value: 2 })
  await other.collection('setting').doc('x').set({ value: 4 })
  expect(await setting().doc('x').set({ value: 5 })).toMatchObject(conflict)
  await other.commit()
  await expect(one.commit()).rejects.toMatchObject(failed)
  expect(gateway.openTransactions()).toBe(1)
  await one.rollback()
  expect([gateway.openTransactions(), gateway.data('setting')]).toEqual([0, [{ _id: 'x', value: 4 }]])
})

test('a transaction ends after 30 seconds and frees its locks', async () => {
  const slow = await app.database().startTransaction()
  await slow.collection('setting').add({ _id: 'x' })
  nowMs += 30_001
  await expect(slow.commit()).rejects.toMatchObject(failed)
  expect(await setting().add({ _id: 'x' })).not.toHaveProperty('code')
})

test("WeChat's APIs are answered by the handler of the test", async () => {
  const call = await app.callWxOpenApi({ apiName: 'phonenumber.getPhoneNumber', requestData: { code: 'c1' } })
  expect(call.result).toEqual({ errcode: 0, asked: { code: 'c1' } })
  expect(await app.callWxOpenApi({ apiName: 'other' })).toMatchObject({ code: 'INVALID_PARAM' })
})
