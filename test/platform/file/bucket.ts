import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Call } from '../store/gateway/action'

/** CloudBase's storage with the bucket behind it: gives signed places, takes forms, serves what it has. */
export interface Bucket {
  /** For the gateway: what it answers to the storage's actions. */
  answer: (call: Call) => object
  /** What lies there: content, type, caching and the id that was noted with it. */
  objects: Map<string, { body: Buffer; type: string; caching: string; id: string }>
  calls: string[]
  /** What the bucket says instead of taking the next form. */
  refuseWith: string | null
  /** What it answers instead of serving. */
  serveStatus: number | null
  close: () => Promise<void>
}

const ID = 'cloud://huiji-test.6875-huiji-test-1250000000/'
const signed = (key: string): string => `q-sign-algorithm=sha1&key=${key}`

export const openBucket = async (): Promise<Bucket> => {
  const objects: Bucket['objects'] = new Map()
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      if (request.method === 'GET') {
        const found = objects.get((request.url ?? '/').slice(1))
        response.statusCode = bucket.serveStatus ?? (found ? 200 : 404)
        return response.end(found?.body)
      }
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const form = await new Response(Buffer.concat(chunks), { headers }).formData()
      const text = (name: string): string => String(form.get(name) ?? '')
      // The file comes last: COS reads no field behind it.
      const order = [...form.keys()]
      const fault = bucket.refuseWith ?? (text('Signature') !== signed(text('key')) || text('x-cos-security-token') !== 'token' || order.at(-1) !== 'file' ? 'SignatureDoesNotMatch' : null)
      if (fault !== null) {
        response.statusCode = 403
        return response.end(`<?xml version='1.0' encoding='utf-8' ?><Error><Code>${fault}</Code><Message>no</Message></Error>`)
      }
      const body = Buffer.from(await (form.get('file') as File).arrayBuffer())
      objects.set(text('key'), { body, type: text('Content-Type'), caching: text('Cache-Control'), id: text('x-cos-meta-fileid') })
      response.statusCode = 204
      return response.end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const ids = (list: unknown): string[] => (list as (string | { fileid: string })[]).map((one) => (typeof one === 'string' ? one : one.fileid))
  const actions: Record<string, (call: Call) => object> = {
    'storage.getUploadMetadata': ({ path }) => ({ url, token: 'token', authorization: signed(String(path)), fileId: ID + String(path), cosFileId: `cos:${String(path)}` }),
    'storage.batchGetDownloadUrl': ({ file_list: list }) => {
      if (ids(list).length > 50) throw new Error('50 at most')
      return {
        download_list: ids(list).map((fileID) => {
          const key = fileID.slice(ID.length)
          return objects.has(key) ? { code: 'SUCCESS', fileID, tempFileURL: url + key } : { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
        }),
      }
    },
    'storage.batchDeleteFile': ({ fileid_list: list }) => ({
      delete_list: ids(list).map((fileID) => ({ fileID, code: objects.delete(fileID.slice(ID.length)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })),
    }),
  }
  const bucket: Bucket = {
    objects,
    calls: [],
    refuseWith: null,
    serveStatus: null,
    answer: (call) => {
      bucket.calls.push(call.action.replace('storage.', ''))
      const action = actions[call.action]
      if (!action) throw new Error(`no such action of the storage: ${call.action}`)
      return action(call)
    },
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
  return bucket
}
