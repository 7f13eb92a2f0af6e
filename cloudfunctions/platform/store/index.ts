/** The adapters have their own doors, sqlite/ and cloudbase/: a bundle for the cloud must not carry the native engine. */
export { schema } from './schema'
export { StoreError } from './fault'
