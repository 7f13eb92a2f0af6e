import Taro from '@tarojs/taro'
import type { InboxRow } from '../../../../types/contract'
import { call } from '../../../service/call'
import { newReference } from '../../../service/reference'

/** Pages that the bar at the bottom leads to; they take no parameters. */
const tabs: readonly string[] = ['pages/home/index', 'pages/gift/index', 'pages/me/index']

/** Opens what a message is about. Its campaign stays with the member on the server, and goes along where a page takes it. */
export async function openRow({ message, page }: InboxRow): Promise<void> {
  const opened = await call('member', 'message.opened', { message }, newReference())
  if (tabs.includes(page.split('?')[0] ?? '')) {
    void Taro.switchTab({ url: `/${page}` })
    return
  }
  const campaign = opened.ok ? opened.value.campaign : null
  const query = campaign === null ? '' : `${page.includes('?') ? '&' : '?'}campaign=${encodeURIComponent(campaign)}`
  void Taro.navigateTo({ url: `/${page}${query}` })
}
