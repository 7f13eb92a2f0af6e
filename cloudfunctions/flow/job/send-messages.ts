import { dueMessages } from '../due-messages'
import { sendMessage } from '../send-message'
import { PAGE, type Job } from './job'

/** What is settled leaves the index, and what waits moves on in it. */
export const sendMessagesJob: Job = {
  id: 'send-messages',
  name: { zh: '发送消息', en: 'Messages are sent' },
  schedule: { every: 'tick' },
  due: (world, _round, after) => dueMessages(world, PAGE, after),
  step: sendMessage,
}
