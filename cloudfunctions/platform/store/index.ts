/** The adapters have their own doors, sqlite/ and cloudbase/: no bundle for the cloud may carry the native engine. */
export { schema } from './schema'
export { StoreError } from './fault'
