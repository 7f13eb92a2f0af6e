import type { TcbAnswer } from 'tcb-admin-node'
import type { Files } from '../../../../types/port/files'
import { checkName, FOR_EVER, typeOf } from '../name'

/** The part of the SDK's app that is used here. */
export interface StorageCaller {
  getUploadMetadata(ask: { cloudPath: string }): Promise<TcbAnswer & { data?: UploadMetadata }>
  getTempFileURL(ask: { fileList: string[] }): Promise<TcbAnswer & { fileList?: FileAddress[] }>
  deleteFile(ask: { fileList: string[] }): Promise<TcbAnswer & { fileList?: { fileID: string; code: string }[] }>
}

/** Where and with which signature one file may be posted. */
export interface UploadMetadata {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

export interface FileAddress {
  code: string
  fileID: string
  tempFileURL: string
}

const FOLDER = 'picture/'
const PATIENCE_MS = 15_000
/** The storage tells 50 addresses a call. */
const ADDRESSES_AT_ONCE = 50
/** An address of a public file holds for good; one with a signature for two hours, of which the last is left unused. */
const ADDRESS_KEPT_MS = 3_600_000
const ADDRESSES_KEPT = 2_000
/** The storage's own word for a file that is not there. */
const ABSENT = 'STORAGE_FILE_NONEXIST'

/**
 * CloudBase's storage. The SDK's own upload would bring an XML reader and a form writer into every function, so what it
 * does is done here by the platform's own fetch: ask for a signed place, and post the file there as a form.
 */
export const cloudFiles = (app: StorageCaller, now: () => number): Files => {
  const idOf = fileIds(app)
  const kept = new Map<string, { address: string; until: number }>()
  const keep = (name: string, address: string): void => {
    const oldest = kept.keys().next()
    if (kept.size >= ADDRESSES_KEPT && !oldest.done) kept.delete(oldest.value)
    kept.set(name, { address, until: now() + ADDRESS_KEPT_MS })
  }
  const addresses = async (names: readonly string[]): Promise<Map<string, string>> => {
    names.forEach(checkName)
    const missing = [...new Set(names)].filter((name) => (kept.get(name)?.until ?? 0) <= now())
    for (let from = 0; from < missing.length; from += ADDRESSES_AT_ONCE) {
      for (const [name, address] of await ask(app, idOf, missing.slice(from, from + ADDRESSES_AT_ONCE))) keep(name, address)
    }
    return new Map(names.flatMap((name) => {
      const known = kept.get(name)
      return known && known.until > now() ? [[name, known.address] as const] : []
    }))
  }
  return {
    addresses,
    put: (name, bytes) => upload(app, name, bytes),
    async get(name) {
      const address = (await addresses([name])).get(name)
      if (address === undefined) return null
      const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (response.status === 404) return null
      if (!response.ok) throw new Error(`the storage answered ${String(response.status)} for ${name}`)
      return new Uint8Array(await response.arrayBuffer())
    },
    async remove(name) {
      checkName(name)
      kept.delete(name)
      const answer = heard(await app.deleteFile({ fileList: [await idOf(name)] }))
      const code = answer.fileList?.[0]?.code ?? 'nothing'
      if (code !== 'SUCCESS' && code !== ABSENT) throw new Error(`the storage does not remove ${name}: ${code}`)
    },
  }
}

const heard = <A extends TcbAnswer>(answer: A): A => {
  if (answer.code) throw new Error(`the storage refuses: ${answer.code} ${answer.message ?? ''}`)
  return answer
}

const metadata = async (app: StorageCaller, cloudPath: string): Promise<UploadMetadata> => {
  const { data } = heard(await app.getUploadMetadata({ cloudPath }))
  if (!data) throw new Error('the storage gives no place for an upload')
  return data
}

/** `cloud://<environment>.<bucket>/<path>`: the bucket's part is asked for once a process; a failure is not kept. */
const fileIds = (app: StorageCaller): ((name: string) => Promise<string>) => {
  let asked: Promise<string> | undefined
  const prefix = async (name: string): Promise<string> => {
    const { fileId } = await metadata(app, FOLDER + name)
    if (!fileId.endsWith(FOLDER + name)) throw new Error(`the storage names files otherwise: ${fileId}`)
    return fileId.slice(0, -name.length)
  }
  return async (name) => {
    asked ??= prefix(name)
    try {
      return (await asked) + name
    } catch (fault) {
      asked = undefined
      throw fault
    }
  }
}

const ask = async (app: StorageCaller, idOf: (name: string) => Promise<string>, names: readonly string[]): Promise<[string, string][]> => {
  const ids = new Map(await Promise.all(names.map(async (name) => [await idOf(name), name] as const)))
  const { fileList = [] } = heard(await app.getTempFileURL({ fileList: [...ids.keys()] }))
  return fileList.flatMap(({ code, fileID, tempFileURL }): [string, string][] => {
    const name = ids.get(fileID)
    return name !== undefined && code === 'SUCCESS' && tempFileURL !== '' ? [[name, tempFileURL]] : []
  })
}

/**
 * COS's POST Object, with the fields that the SDK sends, and the two that it would keep as `application/octet-stream` and
 * without a word on caching: of the type that a part of the form carries COS takes no notice.
 */
const upload = async (app: StorageCaller, name: string, bytes: Uint8Array): Promise<void> => {
  checkName(name)
  const { url, token, authorization, cosFileId } = await metadata(app, FOLDER + name)
  const form = new FormData()
  const fields = { Signature: authorization, 'x-cos-security-token': token, 'x-cos-meta-fileid': cosFileId, key: FOLDER + name }
  for (const [field, value] of Object.entries({ ...fields, 'Content-Type': typeOf(name), 'Cache-Control': FOR_EVER })) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)], { type: typeOf(name) }), name)
  const response = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(PATIENCE_MS) })
  if (response.ok) return
  const code = /<Code>([\w.-]{1,80})<\/Code>/.exec((await response.text()).slice(0, 4_096))?.[1] ?? 'without a code'
  throw new Error(`the storage took no file: ${String(response.status)} ${code}`)
}
