import Taro from '@tarojs/taro'
import type { ChosenText } from './choose-text'

export type { ChosenText } from './choose-text'

/** Out of a conversation, the only place from which WeChat hands over files. */
export async function chooseText(bytesAtMost: number): Promise<ChosenText> {
  const [chosen] = await Promise.allSettled([Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['txt', 'csv'] })])
  const file = chosen.status === 'fulfilled' ? chosen.value.tempFiles[0] : undefined
  if (!file) return null
  if (file.size > bytesAtMost) return { bytes: file.size }
  const text = Taro.getFileSystemManager().readFileSync(file.path, 'utf8')
  return typeof text === 'string' ? { text } : null
}
