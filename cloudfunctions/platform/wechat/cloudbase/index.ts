export { cloudWeChat, type OpenApiCaller } from './phone-codes'
export { unionAsker, type AccountSettings } from './union'
