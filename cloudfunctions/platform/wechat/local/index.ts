export { localFollower, localUnion, localWeChat, type LocalWeChat } from './phone-codes'
