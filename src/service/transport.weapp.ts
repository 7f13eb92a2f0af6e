/** Calls a door as a cloud function; WeChat tells the function who calls. */
import Taro from '@tarojs/taro'
import type { Call } from '../../types/contract'
import { fault, offline, readAnswer } from './reply'
import type { Reply } from './reply'

async function connected(): Promise<boolean> {
  const network = await Taro.getNetworkType().catch(() => null)
  return network !== null && network.networkType !== 'none'
}

export async function send(door: string, call: Call): Promise<Reply<unknown>> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: door, data: { ...call } })
    return readAnswer(result)
  } catch {
    return (await connected()) ? fault(null) : offline
  }
}
