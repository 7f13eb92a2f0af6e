export { localWeChat, type LocalWeChat } from './phone-codes'
