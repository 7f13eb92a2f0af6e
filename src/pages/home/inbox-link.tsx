import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { Icon } from '../../design/icon'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useAsk } from '../../service/use-ask'

/** So many of the newest are looked at; whoever has more unread finds them in the list. */
const LOOKED_AT = 20

function openInbox(): void {
  void Taro.navigateTo({ url: '/package/inbox/list/index' })
}

/** The way to the messages; a number where some were not read. */
export function InboxLink() {
  const { message } = useLook().words
  const ask = useCallback(() => call('member', 'inbox.list', { limit: LOOKED_AT }), [])
  const fresh = useAsk(ask).value?.rows.filter(({ read }) => !read).length ?? 0
  return (
    <Tap id="home-inbox" className="bell" label={fresh > 0 ? message.fresh(String(fresh)) : message.open} onTap={openInbox}>
      <Icon name="bell" tone="ink2" />
      {fresh > 0 && <Text className="tag n">{String(fresh)}</Text>}
    </Tap>
  )
}
