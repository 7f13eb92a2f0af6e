export { openCloudApp, type CloudApp, type CloudConfig } from './app'
