import { cloudFiles } from '../../../cloudfunctions/platform/file/cloudbase'
import { openCloudApp } from '../../../cloudfunctions/platform/store/cloudbase'
import type { Files } from '../../../types/port/files'
import { startGateway, type Gateway } from '../store/gateway'
import { openBucket, type Bucket } from './bucket'
import { filesConform } from './conformance'

/** The real SDK speaks to a gateway and a bucket on this machine; nothing here ever ran against the cloud. */
const access = { env: 'huiji-test', secretId: 'id', secretKey: 'key' }
const name = `${'7'.repeat(64)}.webp`

let gateway: Gateway
let bucket: Bucket
let at = 0

const open = (): Files => cloudFiles(openCloudApp({ ...access, serviceUrl: gateway.url, timeoutMs: 2_000 }), () => at)

beforeEach(async () => {
  bucket = await openBucket()
  gateway = await startGateway({ ...access, collections: [], storage: bucket.answer })
})
afterEach(async () => {
  await Promise.all([gateway.close(), bucket.close()])
})

filesConform(open)

test('a file lies in its folder with its type, may be cached for ever, and carries the id that the storage gave', async () => {
  await open().put(name, Buffer.from('webp'))
  expect(bucket.objects.get(`picture/${name}`)).toMatchObject({ type: 'image/webp', caching: 'public, max-age=31536000, immutable', id: `cos:picture/${name}` })
})

test('addresses are asked for 50 at a time, kept for an hour, and asked for again after it', async () => {
  const files = open()
  await files.put(name, Buffer.from('webp'))
  bucket.calls.length = 0
  const first = await files.addresses([name])
  expect(await files.addresses([name])).toEqual(first)
  expect(bucket.calls).toEqual(['getUploadMetadata', 'batchGetDownloadUrl'])
  at += 3_600_001
  await files.addresses([name])
  expect(bucket.calls).toEqual(['getUploadMetadata', 'batchGetDownloadUrl', 'batchGetDownloadUrl'])
})

test('one that is not there has no address, and is asked for again', async () => {
  const files = open()
  expect((await files.addresses([name])).size).toBe(0)
  await files.put(name, Buffer.from('webp'))
  expect((await files.addresses([name])).size).toBe(1)
})

test('a form that the bucket does not take is a fault with its code, and nothing lies there', async () => {
  bucket.refuseWith = 'AccessDenied'
  await expect(open().put(name, Buffer.from('webp'))).rejects.toThrow('403 AccessDenied')
  expect(bucket.objects.size).toBe(0)
})

test('where the storage refuses or is silent it is a fault, and the next try goes through', async () => {
  const files = open()
  await files.put(name, Buffer.from('webp'))
  gateway.interrupt = () => ({ code: 'STORAGE_EXCEED_AUTHORITY', message: 'no' })
  await expect(files.put(name, Buffer.from('webp'))).rejects.toThrow('STORAGE_EXCEED_AUTHORITY')
  await expect(files.addresses([name])).rejects.toThrow('STORAGE_EXCEED_AUTHORITY')
  gateway.interrupt = () => 'drop'
  await expect(files.addresses([name])).rejects.toThrow()
  gateway.interrupt = () => undefined
  expect((await files.addresses([name])).size).toBe(1)
  bucket.serveStatus = 503
  await expect(files.get(name)).rejects.toThrow('503')
})
