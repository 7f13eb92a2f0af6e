import type { CodeImage, CodeImageAsk } from '../../../../types/port/wechat'
import type { Result } from '../../../../types/result'
import { codeImageRefused } from '../refusal'
import { callOpenApi, errorCodeIn, field, text, type OpenApiCaller } from './open-api'

/** 40169 scene, 41030 page: WeChat's documented codes for what it will not draw. */
const askErrors = new Set([40169, 41030, 40129])

export const codeImage =
  (app: OpenApiCaller) =>
  async ({ scene, page, width }: CodeImageAsk): Promise<Result<CodeImage>> => {
    const result = await callOpenApi(app, 'wxacode.getUnlimited', { scene, page, width, checkPath: true })
    const error = errorCodeIn(result)
    if (askErrors.has(error)) return codeImageRefused(scene)
    if (error !== 0) throw new Error(`WeChat wxacode.getUnlimited: ${String(error)} ${text(result, 'errmsg')}`)
    const bytes = bytesIn(field(result, 'buffer') ?? result)
    return { ok: true, value: { type: bytes[0] === 0xff ? 'image/jpeg' : 'image/png', base64: bytes.toString('base64') } }
  }

/** The gateway hands a picture on as base64, or as Node writes a buffer into JSON. */
const bytesIn = (buffer: unknown): Buffer => {
  const data = field(buffer, 'data')
  const bytes = typeof buffer === 'string' ? Buffer.from(buffer, 'base64') : Array.isArray(data) ? Buffer.from(data as number[]) : null
  const picture = bytes !== null && (bytes.subarray(1, 4).toString('latin1') === 'PNG' || (bytes[0] === 0xff && bytes[1] === 0xd8))
  if (!picture) throw new Error('WeChat wxacode.getUnlimited answered without a picture')
  return bytes
}
