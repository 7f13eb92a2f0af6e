/** The part of the SDK's app that is used here. */
export interface OpenApiCaller {
  callWxOpenApi(call: { apiName: string; requestData: Record<string, unknown> }): Promise<unknown>
}

/** Faults of the way to the gateway: nothing of the call arrived. */
const NOT_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * One call of WeChat's open API through the gateway. Answers WeChat's own body; the gateway's refusal is a fault. A fault
 * named `Unreached` says that nothing was done.
 */
export const callOpenApi = async (app: OpenApiCaller, apiName: string, requestData: Record<string, unknown>): Promise<unknown> => {
  const answer = await reached(app.callWxOpenApi({ apiName, requestData }))
  const failure = text(answer, 'code')
  if (failure) throw new Error(`WeChat open API: ${failure} ${text(answer, 'message')}`)
  return field(answer, 'result')
}

const reached = async (calling: Promise<unknown>): Promise<unknown> => {
  try {
    return await calling
  } catch (fault) {
    const code = text(fault, 'code') || text(field(fault, 'cause'), 'code')
    if (fault instanceof Error && NOT_ARRIVED.has(code)) throw Object.assign(new Error(fault.message, { cause: fault }), { name: 'Unreached' })
    throw fault
  }
}

/** 0 where there is none: bodies of success may leave it out. */
export const errorCodeIn = (result: unknown): number => Number(field(result, 'errcode') ?? field(result, 'errCode') ?? 0)

export const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined

export const text = (of: unknown, name: string): string => {
  const value = field(of, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
