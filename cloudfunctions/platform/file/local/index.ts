export { localFiles } from './local-files'
