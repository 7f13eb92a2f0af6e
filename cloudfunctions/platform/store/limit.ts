/** Bounds both databases keep, so that what runs on one machine also runs in the cloud. */
export const PAGE_ROWS = 1000
/** Reads and writes of one transaction. The cloud advises to stay below 20; far beyond that something is wrong. */
export const TRANSACTION_OPERATIONS = 100
export const ID_BYTES = 512
export const BODY_BYTES = 1_048_576
export const DEPTH = 32
/** The cloud database indexes no value beyond this. */
export const INDEXED_BYTES = 1024
/** The cloud's rule for field names. */
export const FIELD_NAME = /^[A-Za-z0-9_]{1,32}$/
