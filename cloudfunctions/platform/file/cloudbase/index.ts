export { cloudFiles, type StorageCaller } from './cloud-files'
