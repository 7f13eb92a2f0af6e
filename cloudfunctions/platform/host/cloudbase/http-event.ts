import type { HttpReply, HttpRequest, PushRequest, TextReply } from '../../../../types/caller'

/** An event of CloudBase's HTTP access. */
export interface HttpEvent {
  path?: string
  httpMethod?: string
  headers?: Readonly<Record<string, unknown>>
  queryStringParameters?: Readonly<Record<string, unknown>> | null
  body?: unknown
  isBase64Encoded?: boolean | string
}

export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/**
 * The access path of the function is `base`. Whether the event still carries it depends on how the path was bound, and
 * a till's signature covers the path it called, so it is put back where it is missing.
 */
export const requestOf = (event: HttpEvent, base = '/pos'): HttpRequest => ({
  method: (event.httpMethod ?? 'GET').toUpperCase(),
  path: fullPath(event.path ?? '/', base),
  headers: lowerCased(event.headers ?? {}),
  body: bodyOf(event),
})

export const answerOf = (reply: HttpReply, requestId: string): HttpAnswer => ({
  statusCode: reply.status,
  headers: {
    ...{ 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId },
    ...(reply.cookie === undefined ? {} : { 'set-cookie': reply.cookie }),
  },
  body: JSON.stringify(reply.body),
})

/** A parameter that came twice is not one. */
export const pushOf = (event: HttpEvent): Omit<PushRequest, 'token'> => ({
  method: (event.httpMethod ?? 'GET').toUpperCase(),
  query: Object.fromEntries(
    Object.entries(event.queryStringParameters ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ),
  body: bodyOf(event),
})

export const textOf = ({ status, text }: TextReply, requestId: string): HttpAnswer => ({
  statusCode: status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-request-id': requestId },
  body: text,
})

const fullPath = (path: string, base: string): string =>
  path.startsWith(`${base}/`) ? path : `${base}${path.startsWith('/') ? '' : '/'}${path}`

const lowerCased = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

const bodyOf = ({ body, isBase64Encoded }: HttpEvent): string => {
  if (typeof body !== 'string') return body === undefined || body === null ? '' : JSON.stringify(body)
  return String(isBase64Encoded) === 'true' ? Buffer.from(body, 'base64').toString('utf8') : body
}
