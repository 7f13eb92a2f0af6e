export { cloudWeChat, type OpenApiCaller } from './phone-codes'
