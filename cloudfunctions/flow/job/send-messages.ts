import { dueMessages } from '../due-messages'
import { sendMessage } from '../send-message'
import { PAGE, type Job } from './job'

/** Asking WeChat takes its time; WeChat itself wants one message after another to one person. */
const AT_ONCE = 32

/** What is settled leaves the index, and what waits moves on in it. */
export const sendMessagesJob: Job = {
  id: 'send-messages',
  name: { zh: '发送消息', en: 'Messages are sent' },
  schedule: { every: 'tick' },
  atOnce: AT_ONCE,
  due: (world, _round, after) => dueMessages(world, PAGE, after),
  step: sendMessage,
}
