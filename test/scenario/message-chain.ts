import type { OutboxRecord } from '../../cloudfunctions/platform/wechat/local'
import type { MemberContract } from '../../types/contract'
import type { MessageRecord } from '../../types/record'
import { asMember, asTimer, newReference, timer, wechat } from '../door/call'
import { granted } from '../flow/act'
import { rows, type Chain } from '../flow/world'

type Settings = MemberContract['message.settings']['output']

/** What people and the timer do about messages, through the doors. */
export const messaging = (chain: () => Chain) => ({
  sweep: async (job = 'send-messages'): Promise<void> => {
    granted(await asTimer(chain().world, timer, { job }))
  },
  messages: (): Promise<MessageRecord[]> => rows<MessageRecord>(chain().store, 'message'),
  outbox: (): Promise<OutboxRecord[]> => rows<OutboxRecord>(chain().store, 'outbox'),
  inbox: async (who: string) => granted(await asMember(chain().world, wechat(who), 'inbox.list', {})).rows,
  settings: async (who: string): Promise<Settings> => granted(await asMember(chain().world, wechat(who), 'message.settings', {})),
  open: (who: string, message: string | undefined) => asMember(chain().world, wechat(who), 'message.opened', { message }, newReference()),
  /** WeChat asks, and the app passes on what was answered. */
  accept: async (who: string, template: string): Promise<Settings> => {
    const { world, wechat: local } = chain()
    const settings = granted(await asMember(world, wechat(who), 'message.settings', {}))
    const id = settings.permits.find((one) => one.template === template)?.wechat ?? ''
    await local.subscribe(who, [id], { [id]: 'accept' }, false)
    return granted(await asMember(world, wechat(who), 'permit.accepted', { answers: [{ template, answer: 'accept' }] }, newReference()))
  },
})
