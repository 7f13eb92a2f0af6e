export { cloudPay, type CloudPaySettings, type PayApiCaller } from './cloud-pay'
