export { cloudWeChat } from './cloud-wechat'
export type { OpenApiCaller } from './open-api'
export { unionAsker, type AccountSettings } from './union'
