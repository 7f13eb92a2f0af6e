import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Answer } from '../../../../types/contract/envelope'
import type { Result } from '../../../../types/result'
import { bodyLimitBytes, refuse, statusOfAnswer, tooLarge } from '../answer'

export type Variables = { Variables: { requestId: string } }

export const send = (c: Context, answer: Answer): Response =>
  c.json(answer, statusOfAnswer(answer) as ContentfulStatusCode)

/** The body as text; never more than the limit is held, whatever length was announced. */
export const readText = async (request: Request, limitBytes = bodyLimitBytes): Promise<Result<string>> => {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limitBytes) return tooLarge(announced, limitBytes)
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes > limitBytes) return tooLarge(bytes, limitBytes)
      chunks.push(chunk)
    }
  }
  return { ok: true, value: Buffer.concat(chunks).toString('utf8') }
}

export const readJson = async (request: Request, limitBytes = bodyLimitBytes): Promise<Result<unknown>> => {
  const text = await readText(request, limitBytes)
  if (!text.ok) return text
  try {
    return { ok: true, value: JSON.parse(text.value) as unknown }
  } catch {
    return refuse({ code: 'body.malformed', rule: 'JSON text in UTF-8' })
  }
}

/** A JSON object's fields; anything else has none, and the reader of the fields says what it misses. */
export const readFields = async (request: Request): Promise<Result<Record<string, unknown>>> => {
  const json = await readJson(request)
  if (!json.ok) return json
  const fields = typeof json.value === 'object' && json.value !== null ? json.value : {}
  return { ok: true, value: fields as Record<string, unknown> }
}
