/** WeChat's own question whether a message may be sent. */
import Taro from '@tarojs/taro'
import type { SubscribeAnswer, Subscribed, Subscribing } from './subscribe'

const answers: readonly string[] = ['accept', 'reject', 'ban'] satisfies SubscribeAnswer[]

/** `filter` says that WeChat left one out of its dialog; then nothing was answered. */
function answersIn(result: Record<string, unknown>, ids: readonly string[]): Record<string, SubscribeAnswer> {
  const found = ids.flatMap((id) => (answers.includes(String(result[id])) ? [[id, result[id] as SubscribeAnswer] as const] : []))
  return Object.fromEntries(found)
}

async function ask(ids: readonly string[]): Promise<Subscribed> {
  try {
    const result = await Taro.requestSubscribeMessage({ tmplIds: [...ids], entityIds: [] })
    return { answers: answersIn(result as unknown as Record<string, unknown>, ids) }
  } catch (trouble) {
    const { errCode } = (trouble ?? {}) as { errCode?: number }
    return { errCode: errCode ?? null }
  }
}

const subscribing: Subscribing = { ask, dialog: null }

export function useSubscribe(): Subscribing {
  return subscribing
}
