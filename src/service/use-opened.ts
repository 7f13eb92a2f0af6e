import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { call } from './call'
import { newReference } from './reference'

const told = new Set<string>()

/** A page that a message opened says so, once while the app runs. Nobody waits for it, and it may be refused. */
export function useOpenedMessage(): void {
  const message = decoded(useRouter().params['message'])
  useEffect(() => {
    if (message === '' || told.has(message)) return
    told.add(message)
    void call('member', 'message.opened', { message }, newReference())
  }, [message])
}

/** WeChat hands parameters on as they stand in the address; the browser may have decoded them. */
function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return text ?? ''
  }
}
