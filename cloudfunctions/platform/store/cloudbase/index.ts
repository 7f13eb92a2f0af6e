export { openCloudApp, type CloudApp, type CloudConfig } from './app'
export { indexPlan, type CloudIndex, type CollectionPlan } from './index-plan'
export { openCloudStore, type CloudOptions } from './store'
