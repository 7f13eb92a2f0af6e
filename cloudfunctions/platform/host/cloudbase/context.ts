import type { Caller } from '../../../../types/caller'

/** What CloudBase hands a function beside the event. */
export interface CloudContext {
  request_id?: string
  /** JSON text, on the present architecture. */
  environment?: string
  /** `NAME=value;NAME=value`, on the older one. */
  environ?: string
}

/**
 * The environment of this one invocation, read as the SDK's parseContext reads it. The process's own variables carry
 * the identity of whichever request set them last, so they are never looked at.
 */
export const environmentOf = (context: CloudContext): Readonly<Record<string, unknown>> => {
  if (context.environment) return objectIn(context.environment)
  const pairs = (context.environ ?? '').split(';').map((pair): [string, number] => [pair, pair.indexOf('=')])
  return Object.fromEntries(
    pairs.filter(([, at]) => at > 0).map(([pair, at]) => [pair.slice(0, at), pair.slice(at + 1)]),
  )
}

export const callerOf = (context: CloudContext): Caller => {
  const { WX_OPENID: openid, WX_UNIONID: unionid } = environmentOf(context)
  if (typeof openid !== 'string' || openid === '') return { kind: 'nobody' }
  return typeof unionid === 'string' && unionid !== '' ? { kind: 'wechat', openid, unionid } : { kind: 'wechat', openid }
}

const marksOfClients = ['WX_OPENID', 'QQ_OPENID', 'TCB_UUID', 'TCB_CUSTOM_USER_ID', 'LOGINTYPE']

/**
 * The platform's timer carries no identity and no source. Anybody may send an event that looks like a timer's, so an
 * event with a client's marks, or one that came over HTTP, is not believed.
 */
export const isTimer = (event: unknown, context: CloudContext): boolean => {
  if (typeof event !== 'object' || event === null || 'httpMethod' in event || 'userInfo' in event) return false
  const environment = environmentOf(context)
  const client = marksOfClients.some((mark) => Boolean(environment[mark]))
  const source = String(environment['TCB_SOURCE'] ?? '')
  return 'Type' in event && event.Type === 'Timer' && !client && !source.includes('client')
}

const objectIn = (json: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
