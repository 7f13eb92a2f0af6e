/** Tables for the door that reads and writes files; the other doors do not carry it. */
export { sheets } from '../sheet'
