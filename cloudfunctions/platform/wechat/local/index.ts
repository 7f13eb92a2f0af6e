export { localWeChat, type LocalWeChat } from './local-wechat'
export { localFollower, localUnion } from './local-identity'
export type { OutboxRecord, OutboxTrouble, SubscribeAnswer } from './outbox'
